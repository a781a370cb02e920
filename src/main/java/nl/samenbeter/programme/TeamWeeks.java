package nl.samenbeter.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * This week of many teams, and what comes for leadership, in one statement. No rights: the caller carries the scope. Not for
 * views.
 */
@Component
@Transactional(readOnly = true)
public class TeamWeeks {

    private static final String SESSIONS = """
            select i.programme_id, s.held_on as first_day, s.held_on as last_day, s.begins, s.held,
                i.status in ('SKIPPED', 'CANCELLED') as off, null as team_name, null as element_id, null as name,
                null as kind, row_number() over (order by s.held_on, s.begins) as place
            from programme p join plan_item i on i.programme_id = p.id join plan_session s on s.plan_item_id = i.id
            where p.id = %2$s and i.kind = 'BOARD_SESSIONS'
                and i.first_day < date_trunc('week', %1$s) + interval '7 days' and i.last_day >= date_trunc('week', %1$s)
                and s.held_on >= date_trunc('week', %1$s) and s.held_on < date_trunc('week', %1$s) + interval '7 days'
            """.formatted(StandsAt.SQL, StandsAt.GIVEN);

    private static final String COMING = """
            (select i.programme_id, i.first_day, i.last_day, i.begins, null, null, t.name, i.element_id, i.name, i.kind,
                row_number() over (order by i.first_day, i.begins nulls first, lower(t.name), i.position) as place
            from programme p join team t on t.id = p.team_id join plan_item i on i.programme_id = p.id
            where p.id = %2$s and p.status in ('PREPARING', 'RUNNING') and i.status in ('PLANNED', 'OPEN')
                and (i.audience = 'LEADERSHIP' or i.kind = 'BAROMETER')
                and i.first_day >= cast(%1$s as date)
            order by place limit :most)
            """.formatted(StandsAt.SQL, StandsAt.GIVEN);

    private static final String SESSIONS_IN_ORDER = SESSIONS + "order by place";

    private static final String BOTH = SESSIONS + "union all " + COMING + "order by place";

    private final JdbcClient jdbc;
    private final Clock programmeClock;

    TeamWeeks(JdbcClient jdbc, Clock programmeClock) {
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    /**
     * A board session of this week.
     *
     * @param held absent until it has an answer
     * @param off its block was skipped or called off
     */
    public record Session(LocalDate day, @Nullable Boolean held, boolean off) {}

    /**
     * A moment at which leadership is there or hears something.
     *
     * @param begins absent for a window of days
     */
    public record Coming(
            ProgrammeId programme,
            String teamName,
            String element,
            String name,
            PlanKind kind,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable LocalTime begins) {}

    /**
     * @param sessions the board sessions of the week in which each programme stands, by day; a programme without any is left
     *     out
     * @param coming what comes first for leadership: its own moments, and barometers, whose results come to it
     */
    public record Found(Map<ProgrammeId, List<Session>> sessions, List<Coming> coming) {}

    /** Without what comes for leadership. */
    public Found of(Collection<ProgrammeId> programmes) {
        return found(about(SESSIONS_IN_ORDER, programmes));
    }

    /** @param most how much of what comes */
    public Found withComing(Collection<ProgrammeId> programmes, int most) {
        return found(about(BOTH, programmes).param("most", most));
    }

    private static Found found(JdbcClient.StatementSpec asked) {
        Found found = new Found(new HashMap<>(), new ArrayList<>());
        asked.query(row -> {
            if (row.getString("element_id") == null) {
                found.sessions()
                        .computeIfAbsent(programme(row), none -> new ArrayList<>())
                        .add(session(row));
            } else {
                found.coming().add(coming(row));
            }
        });
        return found;
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("first_day", LocalDate.class),
                row.getObject("held", Boolean.class),
                row.getBoolean("off"));
    }

    private static Coming coming(ResultSet row) throws SQLException {
        return new Coming(
                programme(row),
                row.getString("team_name"),
                row.getString("element_id"),
                row.getString("name"),
                PlanKind.valueOf(row.getString("kind")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("begins", LocalTime.class));
    }

    private JdbcClient.StatementSpec about(String sql, Collection<ProgrammeId> programmes) {
        return jdbc.sql(sql)
                .param("now", Timestamp.from(programmeClock.instant()))
                .param("programmes", programmes.stream().map(ProgrammeId::value).toArray(UUID[]::new));
    }

    private static ProgrammeId programme(ResultSet row) throws SQLException {
        return new ProgrammeId(row.getObject("programme_id", UUID.class));
    }
}
