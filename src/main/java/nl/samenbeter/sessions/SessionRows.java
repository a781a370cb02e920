package nl.samenbeter.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statements around the records of sessions that are no aggregate's. */
@Component
class SessionRows {

    /** As long as somebody may look back at a session that was missed. */
    private static final int MARKS_KEPT_DAYS = 14;

    private final JdbcClient jdbc;

    SessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The block in which the team has a session on that day; one that can still be answered first. */
    Optional<BoardSessionBlockId> blockOn(TeamId team, LocalDate day) {
        return jdbc.sql("""
                        select b.id from board_session_block b join board_session s on s.block_id = b.id
                        where b.team_id = :team and s.planned_on = :day
                        order by b.finished_at is not null, s.begins, b.id limit 1""")
                .param("team", team.value())
                .param("day", day)
                .query(UUID.class)
                .optional()
                .map(BoardSessionBlockId::new);
    }

    /** The first session after that day that has no answer yet, as far as blocks are open. */
    Optional<SessionRow> after(TeamId team, LocalDate day) {
        return jdbc.sql("""
                        select s.planned_on, s.begins, s.minutes, s.status, s.reason, s.present
                        from board_session_block b join board_session s on s.block_id = b.id
                        where b.team_id = :team and s.planned_on > :day and s.status = 'PLANNED'
                        order by s.planned_on, s.begins limit 1""")
                .param("team", team.value())
                .param("day", day)
                .query(SessionRows::row)
                .optional();
    }

    static SessionRow row(ResultSet row, int n) throws SQLException {
        String reason = row.getString("reason");
        return new SessionRow(
                row.getObject("planned_on", LocalDate.class),
                row.getObject("begins", LocalTime.class),
                row.getInt("minutes"),
                SessionStatus.valueOf(row.getString("status")),
                reason == null ? null : NotHeldReason.valueOf(reason),
                row.getObject("present", Integer.class));
    }

    /** Keeps the others out until the transaction ends. */
    void lock(SessionRecordId record) {
        jdbc.sql("select 1 from session_record where id = ? for update")
                .param(record.value())
                .query(Integer.class)
                .optional();
    }

    /** Whether this is the first time. Whoever asks has locked the record. */
    boolean isNew(SessionRecord record, UUID command) {
        return jdbc.sql("insert into session_command (record_id, command_id, school_id) values (?, ?, ?)"
                                + " on conflict do nothing")
                        .params(record.id().value(), command, record.school().value())
                        .update()
                == 1;
    }

    /** What was done in a session; what it put on the board has the id of its command. */
    Set<UUID> commands(SessionRecordId record) {
        return new HashSet<>(jdbc.sql("select command_id from session_command where record_id = ?")
                .param(record.value())
                .query(UUID.class)
                .list());
    }

    void addToWeek(SessionRecord record, MoodCounts counts) {
        jdbc.sql("""
                        insert into session_mood_week as w (team_id, week, school_id, good, so_so, bad)
                        values (:team, :week, :school, :good, :soSo, :bad)
                        on conflict (team_id, week) do update set good = w.good + excluded.good,
                            so_so = w.so_so + excluded.so_so, bad = w.bad + excluded.bad""")
                .param("team", record.team().value())
                .param("week", record.week())
                .param("school", record.school().value())
                .param("good", counts.good())
                .param("soSo", counts.soSo())
                .param("bad", counts.bad())
                .update();
    }

    @Nullable
    MoodCounts week(TeamId team, LocalDate week) {
        return jdbc.sql("select good, so_so, bad from session_mood_week where team_id = ? and week = ?")
                .params(team.value(), week)
                .query((row, n) -> new MoodCounts(row.getInt("good"), row.getInt("so_so"), row.getInt("bad")))
                .optional()
                .orElse(null);
    }

    /** What sessions of before this day left behind goes: a check-in that nobody ended, and old marks of what was done. */
    void sweep(TeamId team, LocalDate before) {
        jdbc.sql("update session_record set good = null, so_so = null, bad = null, version = version + 1"
                        + " where team_id = ? and planned_on < ? and good is not null")
                .params(team.value(), before)
                .update();
        jdbc.sql("delete from session_command c using session_record r"
                        + " where r.id = c.record_id and r.team_id = ? and r.planned_on < ?")
                .params(team.value(), before.minusDays(MARKS_KEPT_DAYS))
                .update();
    }
}
