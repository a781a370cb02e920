package nl.samenbeter.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.Id;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How programmes go, for the room that shows progress: one statement, however many teams. No rights: the caller carries the
 * scope. Not for views.
 */
@Component
@Transactional(readOnly = true)
public class ProgrammeProgress {

    private final JdbcClient jdbc;
    private final Clock programmeClock;

    ProgrammeProgress(JdbcClient jdbc, Clock programmeClock) {
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    /** The newest programme of each team that has one, by team name. */
    public List<TeamProgress> of(Collection<TeamId> teams) {
        return ofTeams(teams).stream()
                .map(TeamStanding::progress)
                .filter(Objects::nonNull)
                .toList();
    }

    /** By name; also teams without a programme. */
    public List<TeamStanding> ofTeams(Collection<TeamId> teams) {
        return read(StandingSql.OF_TEAMS, teams);
    }

    /** The teams of these schools by name; also those without a programme. */
    public List<TeamStanding> ofSchools(Collection<SchoolId> schools) {
        return read(StandingSql.OF_SCHOOLS, schools);
    }

    /** The teams of these schools, as little as it takes to count them. */
    public List<TeamMark> marksOfSchools(Collection<SchoolId> schools) {
        return about(StandingSql.MARKS_OF_SCHOOLS, schools)
                .query((row, n) -> mark(row))
                .list();
    }

    /** The teams of all schools of these boards, as little as it takes to count them. */
    public List<TeamMark> marksOfBoards(Collection<BoardId> boards) {
        return about(StandingSql.MARKS_OF_BOARDS, boards)
                .query((row, n) -> mark(row))
                .list();
    }

    private List<TeamStanding> read(String sql, Collection<? extends Id> scope) {
        return about(sql, scope).query((row, n) -> standing(row)).list();
    }

    private JdbcClient.StatementSpec about(String sql, Collection<? extends Id> scope) {
        return jdbc.sql(sql)
                .param("now", Timestamp.from(programmeClock.instant()))
                .param("scope", scope.stream().map(Id::value).distinct().toArray(UUID[]::new));
    }

    private static TeamMark mark(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new TeamMark(
                new TeamId(uuid(row, "team_id")),
                new SchoolId(uuid(row, "school_id")),
                row.getBoolean("supporting"),
                status == null ? null : ProgrammeStatus.valueOf(status),
                row.getBoolean("late"),
                row.getBoolean("lost"));
    }

    private static TeamStanding standing(ResultSet row) throws SQLException {
        return new TeamStanding(
                new TeamId(uuid(row, "team_id")),
                row.getString("team_name"),
                row.getBoolean("supporting"),
                new SchoolId(uuid(row, "school_id")),
                row.getString("school_name"),
                new BoardId(uuid(row, "board_id")),
                row.getString("board_name"),
                row.getString("status") == null ? null : progress(row));
    }

    private static TeamProgress progress(ResultSet row) throws SQLException {
        return new TeamProgress(
                new ProgrammeId(uuid(row, "id")),
                new TeamId(uuid(row, "team_id")),
                row.getString("team_name"),
                ProgrammeStatus.valueOf(row.getString("status")),
                row.getObject("starts_on", LocalDate.class),
                week(row),
                row.getInt("weeks"),
                row.getBoolean("consent_missing"),
                row.getBoolean("time_missing"),
                row.getInt("held"),
                row.getInt("not_held"),
                row.getInt("planned"),
                row.getInt("done"),
                row.getInt("late"),
                row.getInt("lapsed"),
                row.getInt("skipped"),
                row.getInt("cancelled"),
                row.getInt("late") == 0
                        ? null
                        : new TeamProgress.LateItem(row.getString("late_element"), row.getString("late_name")),
                pause(row));
    }

    private static @Nullable ProgrammeWeek week(ResultSet row) throws SQLException {
        int sequence = row.getInt("sequence");
        return sequence == 0
                ? null
                : new ProgrammeWeek(
                        sequence,
                        row.getInt("run_number"),
                        row.getInt("week_number"),
                        row.getObject("monday", LocalDate.class));
    }

    private static @Nullable ProgrammePause pause(ResultSet row) throws SQLException {
        LocalDate since = row.getObject("paused_from", LocalDate.class);
        return since == null
                ? null
                : new ProgrammePause(
                        since, row.getString("pause_reason"), row.getObject("resumes_on", LocalDate.class));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
