package nl.samenbeter.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the pages show, as somebody would read it who knows that every school lies in one time zone and has no holidays, that
 * a team has one programme of eight weeks, that nobody asks for what is not theirs, and nothing else to look after.
 */
final class HandWrittenStatus {

    /** The programme week of now by the calendar, one week before a pause. */
    private static final String WEEK = "least(8, (date '2026-11-25' - p.starts_on) / 7 + 1 - "
            + "case when p.status = 'PAUSED' then 1 else 0 end)";

    private static final String TEAMS = """
            select t.id as team, t.name, p.id as programme, p.status, p.starts_on, p.now_at, p.week, d.*, l.late, l.first_late
            from team t join lateral (select p.*, %1$s as week, case when p.status = 'PAUSED'
                    then timestamp '2026-11-16' else %2$s end as now_at from programme p where p.team_id = t.id) p on true
            cross join lateral (
                select count(*) filter (where i.status = 'DONE') as done,
                    count(*) filter (where i.status = 'LAPSED') as lapsed,
                    count(*) filter (where i.status = 'SKIPPED') as skipped, sum(s.held) as held,
                    sum(s.not_held) as not_held, sum(s.planned) as planned
                from plan_item i left join lateral (
                    select count(*) filter (where s.held) as held, count(*) filter (where not s.held) as not_held,
                        count(*) filter (where s.held_on <= cast(p.now_at as date)) as planned
                    from plan_session s where s.plan_item_id = i.id and i.kind = 'BOARD_SESSIONS') s on true
                where i.programme_id = p.id and i.run_number = 1 and i.week_number in (p.week, p.week - 1)
                    and i.audience <> 'LEADERSHIP') d
            cross join lateral (
                select count(*) as late, min(i.name) as first_late from plan_item i where i.programme_id = p.id
                    and i.status = 'OPEN' and i.due_at < p.now_at and i.audience <> 'LEADERSHIP') l
            where %%s order by lower(t.name)""".formatted(WEEK, StatusData.NOW);

    private static final String STAIRS = """
            select p.id, w.week_number, w.monday, exists (select 1 from plan_item i where i.programme_id = p.id
                and i.run_number = 1 and i.week_number = w.week_number and i.status = 'OPEN' and i.due_at < %s) as lagging
            from programme p join programme_run r on r.programme_id = p.id join programme_week w on w.run_id = r.id
            where p.id = any(:programmes) order by p.id, w.position""".formatted(StatusData.NOW);

    private static final String SUMS = """
            select count(*) filter (where due and i.status = 'DONE' and i.ended_at::date <= i.due_at::date) as on_time,
                count(*) filter (where due and i.status in ('DONE', 'OPEN') or i.status = 'LAPSED') as due,
                sum(s.held) as held, sum(s.planned) as planned
            from (select i.*, i.due_at < date '2026-11-25' as due from plan_item i where i.programme_id = any(:programmes)
                and i.first_day <= date '2026-11-25' and i.audience <> 'LEADERSHIP') i
            left join lateral (select count(*) filter (where s.held) as held, count(*) as planned from plan_session s
                where s.plan_item_id = i.id and i.kind = 'BOARD_SESSIONS' and s.held_on <= date '2026-11-25') s on true""";

    private static final String WEEK_SESSIONS = """
            select i.programme_id, s.held_on, s.held from plan_item i join plan_session s on s.plan_item_id = i.id
            where i.programme_id = any(:programmes) and i.kind = 'BOARD_SESSIONS' and i.first_day = date '2026-11-23'
            order by s.held_on""";

    private static final String VISITS = """
            select v.programme_id, count(*) as planned, count(*) filter (where v.status = 'HELD') as held,
                count(*) filter (where i.first_day = date '2026-11-23') as now
            from visit v join visit_round r on r.id = v.round_id join plan_item i on i.id = r.plan_item_id
            where v.programme_id = any(:programmes) group by v.programme_id""";

    private static final String COMING = """
            select i.programme_id, i.name, i.first_day, i.begins from plan_item i where i.programme_id = any(:programmes)
                and i.status in ('PLANNED', 'OPEN') and i.audience = 'LEADERSHIP' and i.first_day >= date '2026-11-25'
            order by i.first_day limit 4""";

    private static final String BOARD = """
            select s.id, s.name, count(*) filter (where t.late > 0) as late,
                count(*) filter (where t.late = 0 and t.lapsed + t.not_held > 0) as attention,
                count(*) filter (where t.late = 0 and t.lapsed + t.not_held = 0) as in_rhythm,
                count(*) filter (where t.status = 'PAUSED') as paused, count(*) filter (where t.status = 'PREPARING') as other
            from school s join (
                select t.school_id, p.status, case when p.status = 'RUNNING' then l.late end as late, d.lapsed,
                    coalesce(d.not_held, 0) as not_held
                from team t join school s on s.id = t.school_id join programme p on p.team_id = t.id
                left join lateral (
                    select count(*) filter (where i.status = 'LAPSED') as lapsed, sum(s.not_held) as not_held
                    from plan_item i left join lateral (select count(*) as not_held from plan_session s
                        where s.plan_item_id = i.id and i.kind = 'BOARD_SESSIONS' and not s.held) s on true
                    where i.programme_id = p.id and i.run_number = 1 and i.week_number in (%1$s, %1$s - 1)
                        and i.audience <> 'LEADERSHIP') d on p.status = 'RUNNING'
                left join lateral (
                    select count(*) as late from plan_item i where i.programme_id = p.id and i.status = 'OPEN'
                        and i.due_at < %2$s and i.audience <> 'LEADERSHIP') l on p.status = 'RUNNING'
                where s.board_id = :board) t on t.school_id = s.id
            group by s.id, s.name order by lower(s.name)""".formatted(WEEK, StatusData.NOW);

    private final JdbcClient jdbc;

    HandWrittenStatus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A leader's page: what it takes, and of each team how much is late. */
    Map<UUID, Integer> school(SchoolId school) {
        Map<UUID, Integer> late = new TreeMap<>();
        List<UUID> programmes = new ArrayList<>();
        jdbc.sql("select s.name, b.name, t.on_time from school s join board b on b.id = s.board_id "
                        + "left join school_target t on t.school_id = s.id where s.id = :school")
                .param("school", school.value())
                .query()
                .singleRow();
        for (Map<String, Object> row : jdbc.sql(TEAMS.formatted("t.school_id = :school"))
                .param("school", school.value())
                .query()
                .listOfRows()) {
            late.put((UUID) row.get("team"), ((Number) row.get("late")).intValue());
            programmes.add((UUID) row.get("programme"));
        }
        for (String sql : List.of(STAIRS, SUMS, WEEK_SESSIONS, VISITS, COMING)) {
            jdbc.sql(sql)
                    .param("programmes", programmes.toArray(UUID[]::new))
                    .query()
                    .listOfRows();
        }
        return late;
    }

    /** A board's page: of each school how many teams are late. */
    Map<UUID, Integer> board(BoardId board) {
        Map<UUID, Integer> late = new TreeMap<>();
        jdbc.sql(BOARD)
                .param("board", board.value())
                .query()
                .listOfRows()
                .forEach(row -> late.put((UUID) row.get("id"), ((Number) row.get("late")).intValue()));
        return late;
    }

    /** The first fifty boards and all together, from the counts that are kept. */
    int country() {
        jdbc.sql("""
                        select b.id, b.name, count(*) as schools, sum(c.late) as late, sum(c.attention) as attention,
                            sum(c.in_rhythm) as in_rhythm, sum(c.paused) as paused, sum(c.not_started) as not_started,
                            sum(c.over) as over
                        from board b join school s on s.board_id = b.id join school_standing c on c.school_id = s.id
                        group by b.id order by lower(b.name) limit 50""").query().listOfRows();
        return jdbc.sql("select sum(late), sum(attention), sum(in_rhythm), sum(paused), sum(not_started), sum(over), "
                        + "min(counted_at) from school_standing")
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
