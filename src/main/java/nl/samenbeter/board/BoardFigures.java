package nl.samenbeter.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Boards in counts, without a word of what stands on them, for other rooms. Asks nobody's rights, so views may not use it. */
@Component
@Transactional(readOnly = true)
public class BoardFigures {

    private static final String COUNTS = """
            select t.id as team_id, g.*, p.*, a.*
            from unnest(:teams::uuid[], :days::text[]::date[]) as t(id, today)
            cross join lateral (select
                count(*) filter (where status = 'ACTIVE') as active,
                count(*) filter (where status = 'ACTIVE' and ends < t.today) as overdue,
                min(ends) filter (where status = 'ACTIVE' and ends < t.today) as overdue_since,
                count(*) filter (where status = 'REACHED') as reached,
                count(*) filter (where status = 'NOT_REACHED') as not_reached,
                count(*) filter (where status = 'STOPPED') as stopped
                from team_goal where team_id = t.id) g
            cross join lateral (select
                count(*) filter (where status in ('NEW', 'IN_HAND')) as open_points,
                count(*) filter (where status = 'REFERRED') as referred_points,
                count(*) filter (where status = 'CLOSED') as closed_points
                from attention_point where team_id = t.id) p
            cross join lateral (select
                count(*) filter (where status in ('TODO', 'DOING')) as open_actions,
                count(*) filter (where status in ('TODO', 'DOING') and made_at < cast(t.today - :old as timestamp) at time zone :zone) as old_actions,
                count(*) filter (where ready_by < t.today and status <> 'LAPSED') as due_actions,
                count(*) filter (where ready_by < t.today and status = 'DONE'
                    and cast(moved_at at time zone :zone as date) <= ready_by) as on_time_actions
                from team_action where team_id = t.id) a
            """;

    public static final int OLD_DAYS = 28;

    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

    private final JdbcClient jdbc;

    BoardFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param active goals that run, those past their end among them
     * @param overdueSince the end of the first of the goals that are past it; absent when none is
     * @param notReached closed goals
     * @param openPoints attention points that the team itself has to do something about
     */
    public record Row(
            int active,
            int overdue,
            @Nullable LocalDate overdueSince,
            int reached,
            int notReached,
            int stopped,
            int openPoints,
            int referredPoints,
            int closedPoints,
            Actions actions) {

        public static final Row EMPTY = new Row(0, 0, null, 0, 0, 0, 0, 0, 0, new Actions(0, 0, 0, 0));
    }

    /**
     * @param old of those that are open, made more than {@link #OLD_DAYS} days ago
     * @param due whose day is over, without those that nobody does any more
     * @param onTime of these, done by then
     */
    public record Actions(int open, int old, int due, int onTime) {}

    /**
     * In one statement; every team has a row.
     *
     * @param days for each team the day it is at its school
     */
    public Map<TeamId, Row> of(Map<TeamId, LocalDate> days) {
        Map<TeamId, Row> found = new HashMap<>();
        List<Map.Entry<TeamId, LocalDate>> teams = List.copyOf(days.entrySet());
        if (!teams.isEmpty()) {
            jdbc.sql(COUNTS)
                    .param(
                            "teams",
                            teams.stream().map(team -> team.getKey().value()).toArray(UUID[]::new))
                    .param(
                            "days",
                            teams.stream()
                                    .map(team -> team.getValue().toString())
                                    .toArray(String[]::new))
                    .param("old", OLD_DAYS)
                    .param("zone", HOME.getId())
                    .query(row -> {
                        found.put(new TeamId(row.getObject("team_id", UUID.class)), row(row));
                    });
        }
        return found;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("active"),
                row.getInt("overdue"),
                row.getObject("overdue_since", LocalDate.class),
                row.getInt("reached"),
                row.getInt("not_reached"),
                row.getInt("stopped"),
                row.getInt("open_points"),
                row.getInt("referred_points"),
                row.getInt("closed_points"),
                new Actions(
                        row.getInt("open_actions"),
                        row.getInt("old_actions"),
                        row.getInt("due_actions"),
                        row.getInt("on_time_actions")));
    }
}
