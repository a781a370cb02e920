package nl.samenbeter.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.shared.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Programmes week by week, for rooms that show figures. No rights: the caller carries the scope. Not for views. At most
 * two statements, however many programmes.
 */
@Component
@Transactional(readOnly = true)
public class ProgrammeFigures {

    /** The weeks that have begun where the programme stands. */
    private static final String BEGUN = """
            with here as materialized (
                select p.id, p.starts_on, %s as now_at from programme p where p.id = %s),
            week as (
                select r.programme_id, r.run_number, w.week_number, w.monday, h.starts_on, h.now_at,
                    row_number() over (partition by r.programme_id order by r.run_number, w.position) as sequence
                from here h join programme_run r on r.programme_id = h.id join programme_week w on w.run_id = r.id)
            """.formatted(StandsAt.SQL, StandsAt.GIVEN);

    private static final String WEEKS = BEGUN + """
            select w.programme_id, w.sequence, w.run_number, w.week_number, w.monday,
                coalesce(sum(s.planned), 0) as planned, coalesce(sum(s.held), 0) as held,
                coalesce(sum(s.not_held), 0) as not_held,
                coalesce(sum(coalesce(s.minutes, i.minutes))
                    filter (where i.inside_norm and i.status not in ('SKIPPED', 'CANCELLED')), 0) as minutes
            from week w
            left join plan_item i on i.programme_id = w.programme_id and i.run_number = w.run_number
                and i.week_number = w.week_number
            left join lateral (
                select count(*) filter (where s.held) as held, count(*) filter (where not s.held) as not_held,
                    count(*) filter (where s.held_on <= cast(w.now_at as date)
                        and (s.held is not null or i.status not in ('SKIPPED', 'CANCELLED'))) as planned,
                    sum(s.minutes) as minutes
                from plan_session s where s.plan_item_id = i.id) s on true
            where w.monday <= cast(w.now_at as date)
            group by w.programme_id, w.sequence, w.run_number, w.week_number, w.monday
            order by w.programme_id, w.sequence
            """;

    private static final String KINDS = BEGUN + """
            , item as (
                select w.programme_id, w.sequence, i.kind, i.status,
                    cast(i.due_at as date) < cast(w.now_at as date) as due,
                    cast(i.ended_at at time zone i.zone as date) as ended, cast(i.due_at as date) as due_on
                from week w join plan_item i on i.programme_id = w.programme_id and i.run_number = w.run_number
                    and i.week_number = w.week_number
                where w.monday <= cast(w.now_at as date)
                    and i.kind <> 'ACTION_TIME' and i.audience <> 'LEADERSHIP')
            select programme_id, sequence, kind,
                count(*) filter (where due and status = 'DONE' and ended <= due_on) as on_time,
                count(*) filter (where due and (status = 'OPEN' or status = 'DONE' and ended > due_on)) as late,
                count(*) filter (where status = 'LAPSED') as lapsed,
                count(*) filter (where status = 'SKIPPED') as skipped,
                count(*) filter (where status = 'CANCELLED') as cancelled
            from item group by programme_id, sequence, kind
            """;

    private static final String SUMS = BEGUN + """
            select min(w.starts_on) as since, coalesce(sum(s.held), 0) as held, coalesce(sum(s.planned), 0) as planned,
                count(*) filter (where d.due and i.status = 'DONE' and d.ended <= d.due_on) as on_time,
                count(*) filter (where d.counts and i.status = 'LAPSED' or d.due and (i.status = 'OPEN'
                    or i.status = 'DONE' and d.ended is not null)) as due
            from week w join plan_item i on i.programme_id = w.programme_id and i.run_number = w.run_number
                and i.week_number = w.week_number
            cross join lateral (
                select i.kind <> 'ACTION_TIME' and i.audience <> 'LEADERSHIP' as counts,
                    i.kind <> 'ACTION_TIME' and i.audience <> 'LEADERSHIP'
                        and cast(i.due_at as date) < cast(w.now_at as date) as due,
                    cast(i.ended_at at time zone i.zone as date) as ended, cast(i.due_at as date) as due_on) d
            left join lateral (
                select count(*) filter (where s.held) as held,
                    count(*) filter (where s.held_on <= cast(w.now_at as date)
                        and (s.held is not null or i.status not in ('SKIPPED', 'CANCELLED'))) as planned
                from plan_session s where s.plan_item_id = i.id and i.kind = 'BOARD_SESSIONS') s on true
            where w.monday <= cast(w.now_at as date)
            """;

    private static final String RHYTHMS = BEGUN + """
            select w.run_number, k.kind, count(distinct w.week_number) filter (where w.week_number < 100) as weeks,
                count(i.id) filter (where i.status = 'DONE') as done
            from week w cross join (values ('VISIT'), ('PREPARATION')) k (kind)
            left join plan_item i on i.programme_id = w.programme_id and i.run_number = w.run_number
                and i.week_number = w.week_number and i.kind = k.kind and i.audience not in ('LEADERSHIP', 'COACH')
            group by w.run_number, k.kind having min(w.monday) <= cast(min(w.now_at) as date)
            order by w.run_number, k.kind desc
            """;

    private static final String DONE_MINUTES = """
            select coalesce(sum(coalesce(s.minutes, case when i.status = 'DONE' and s.sessions = 0 then i.minutes end)), 0)
            from plan_item i
            cross join lateral (
                select sum(s.minutes) filter (where s.held) as minutes, count(*) as sessions
                from plan_session s where s.plan_item_id = i.id) s
            where i.programme_id = ? and i.run_number = ? and i.inside_norm
            """;

    private final JdbcClient jdbc;
    private final Clock programmeClock;

    ProgrammeFigures(JdbcClient jdbc, Clock programmeClock) {
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    /** The weeks that have begun, in order, the running one last; none before the start. */
    public List<WeekFigures> of(ProgrammeId programme) {
        return of(List.of(programme)).getOrDefault(programme, List.of());
    }

    /** By programme; one that has not begun is not among them. */
    public Map<ProgrammeId, List<WeekFigures>> of(Collection<ProgrammeId> programmes) {
        Map<Place, Map<PlanKind, KindFigures>> kinds = kinds(programmes);
        Map<ProgrammeId, List<WeekFigures>> figures = new HashMap<>();
        about(WEEKS, programmes).query(row -> {
            ProgrammeId programme = programme(row);
            WeekFigures week = week(row, kinds.getOrDefault(new Place(programme, row.getInt("sequence")), Map.of()));
            figures.computeIfAbsent(programme, none -> new ArrayList<>()).add(week);
        });
        return figures;
    }

    /** Of these programmes together, as much as their weeks come to. */
    public FigureSums sums(Collection<ProgrammeId> programmes) {
        return about(SUMS, programmes)
                .query((row, n) -> new FigureSums(
                        row.getObject("since", LocalDate.class),
                        row.getInt("held"),
                        row.getInt("planned"),
                        row.getInt("on_time"),
                        row.getInt("due")))
                .single();
    }

    /** Visits and joint preparations of each run that has begun, in order; pairing them is the coach's and not counted. */
    public List<RunRhythm> rhythms(ProgrammeId programme) {
        return about(RHYTHMS, List.of(programme))
                .query((row, n) -> new RunRhythm(
                        row.getInt("run_number"),
                        row.getInt("weeks"),
                        PlanKind.valueOf(row.getString("kind")),
                        row.getInt("done")))
                .list();
    }

    /** Minutes per participant, inside the norm, of what was held or finished in a run: as planned, nobody's own hours. */
    public int doneMinutes(ProgrammeId programme, int run) {
        return jdbc.sql(DONE_MINUTES)
                .params(programme.value(), run)
                .query(Integer.class)
                .single();
    }

    private record Place(ProgrammeId programme, int sequence) {}

    private Map<Place, Map<PlanKind, KindFigures>> kinds(Collection<ProgrammeId> programmes) {
        Map<Place, Map<PlanKind, KindFigures>> kinds = new HashMap<>();
        about(KINDS, programmes).query(row -> {
            KindFigures figures = kind(row);
            if (!figures.equals(KindFigures.NONE)) {
                kinds.computeIfAbsent(
                                new Place(programme(row), row.getInt("sequence")),
                                none -> new EnumMap<>(PlanKind.class))
                        .put(PlanKind.valueOf(row.getString("kind")), figures);
            }
        });
        return kinds;
    }

    private JdbcClient.StatementSpec about(String sql, Collection<ProgrammeId> programmes) {
        return jdbc.sql(sql)
                .param("now", Timestamp.from(programmeClock.instant()))
                .param("programmes", programmes.stream().map(ProgrammeId::value).toArray(UUID[]::new));
    }

    private static WeekFigures week(ResultSet row, Map<PlanKind, KindFigures> kinds) throws SQLException {
        var week = new ProgrammeWeek(
                row.getInt("sequence"),
                row.getInt("run_number"),
                row.getInt("week_number"),
                row.getObject("monday", LocalDate.class));
        return new WeekFigures(
                week,
                row.getInt("planned"),
                row.getInt("held"),
                row.getInt("not_held"),
                row.getInt("minutes"),
                week.norm(),
                Map.copyOf(kinds));
    }

    private static KindFigures kind(ResultSet row) throws SQLException {
        int onTime = row.getInt("on_time");
        int late = row.getInt("late");
        int lapsed = row.getInt("lapsed");
        return new KindFigures(
                onTime + late + lapsed, onTime, late, lapsed, row.getInt("skipped"), row.getInt("cancelled"));
    }

    private static ProgrammeId programme(ResultSet row) throws SQLException {
        return new ProgrammeId(row.getObject("programme_id", UUID.class));
    }
}
