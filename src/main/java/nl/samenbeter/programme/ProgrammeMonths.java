package nl.samenbeter.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.programme.TeamMonth.Happening;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.SchoolId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the programmes of a school did, for its report: two statements. No rights: the caller carries the scope. Not for views. */
@Component
@Transactional(readOnly = true)
public class ProgrammeMonths {

    private static final String COUNTS = """
            select p.id, t.name as team_name, s.held, s.not_held, s.planned, d.done, d.lapsed, d.skipped
            from programme p join team t on t.id = p.team_id
            join lateral (
                select count(*) filter (where i.status = 'DONE') as done,
                    count(*) filter (where i.status = 'LAPSED') as lapsed,
                    count(*) filter (where i.status = 'SKIPPED') as skipped
                from plan_item i where i.programme_id = p.id and i.audience <> 'LEADERSHIP'
                    and cast(i.ended_at at time zone p.zone as date) between :first and :last) d on true
            join lateral (
                select count(*) filter (where s.held) as held, count(*) filter (where not s.held) as not_held,
                    count(*) filter (where s.held is not null or i.status not in ('SKIPPED', 'CANCELLED')) as planned
                from plan_item i join plan_session s on s.plan_item_id = i.id
                where i.programme_id = p.id and i.kind = 'BOARD_SESSIONS' and s.held_on between :first and :last
                    and s.held_on <= cast(cast(:now as timestamptz) at time zone p.zone as date)) s on true
            where p.school_id = :school order by lower(t.name), p.starts_on
            """;

    private static final String HAPPENINGS = """
            select e.programme_id, cast(e.happened_at at time zone p.zone as date) as day, e.code, e.old_day, e.new_day
            from programme_event e join programme p on p.id = e.programme_id
            where p.school_id = :school and e.about_id is null
                and cast(e.happened_at at time zone p.zone as date) between :first and :last
            order by e.happened_at, e.sequence
            """;

    private final JdbcClient jdbc;
    private final Clock programmeClock;

    ProgrammeMonths(JdbcClient jdbc, Clock programmeClock) {
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    /** By team name; a programme in which nothing was to happen is left out. */
    public List<TeamMonth> of(SchoolId school, DateRange days) {
        Map<UUID, List<Happening>> happenings = happenings(school, days);
        return jdbc
                .sql(COUNTS)
                .param("school", school.value())
                .param("first", days.first())
                .param("last", days.last())
                .param("now", Timestamp.from(programmeClock.instant()))
                .query((row, n) -> month(row, happenings.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list()
                .stream()
                .filter(month -> month.planned() + month.done() + month.lapsed() + month.skipped() > 0
                        || !month.happenings().isEmpty())
                .toList();
    }

    private Map<UUID, List<Happening>> happenings(SchoolId school, DateRange days) {
        Map<UUID, List<Happening>> happenings = new HashMap<>();
        jdbc.sql(HAPPENINGS)
                .param("school", school.value())
                .param("first", days.first())
                .param("last", days.last())
                .query(row -> {
                    happenings
                            .computeIfAbsent(row.getObject("programme_id", UUID.class), id -> new ArrayList<>())
                            .add(new Happening(
                                    row.getObject("day", LocalDate.class),
                                    row.getString("code"),
                                    row.getObject("old_day", LocalDate.class),
                                    row.getObject("new_day", LocalDate.class)));
                });
        return happenings;
    }

    private static TeamMonth month(ResultSet row, List<Happening> happenings) throws SQLException {
        return new TeamMonth(
                row.getString("team_name"),
                row.getInt("held"),
                row.getInt("not_held"),
                row.getInt("planned"),
                row.getInt("done"),
                row.getInt("lapsed"),
                row.getInt("skipped"),
                List.copyOf(happenings));
    }
}
