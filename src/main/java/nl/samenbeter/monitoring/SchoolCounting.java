package nl.samenbeter.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.Changes;
import nl.samenbeter.shared.BoardId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps the counts of every school for the page of the whole country, which no statement counts while somebody waits.
 * Board by board, by the same rules as the pages below it.
 */
@Component
public class SchoolCounting {

    private static final long EVERY = 60_000;

    /** Counting takes at most a twentieth of the time. */
    private static final int REST = 20;

    private static final String KEEP = """
            insert into school_standing (school_id, late, attention, in_rhythm, paused, not_started, over, counted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (school_id) do update set late = excluded.late, attention = excluded.attention,
                in_rhythm = excluded.in_rhythm, paused = excluded.paused, not_started = excluded.not_started,
                over = excluded.over, counted_at = excluded.counted_at""";

    private static final String KEPT = """
            select c.school_id, c.late, c.attention, c.in_rhythm, c.paused, c.not_started, c.over
            from school_standing c join school s on s.id = c.school_id where s.board_id = ?""";

    private static final String STILL = """
            update school_standing set counted_at = ?
            where school_id in (select id from school where board_id = ?)""";

    private final Standings standings;
    private final Changes changes;
    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Clock programmeClock;
    private final Clock systemClock;
    private Instant notBefore = Instant.MIN;

    SchoolCounting(
            Standings standings,
            Changes changes,
            JdbcTemplate jdbc,
            TransactionOperations transaction,
            Clock programmeClock,
            Clock systemClock) {
        this.standings = standings;
        this.changes = changes;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.programmeClock = programmeClock;
        this.systemClock = systemClock;
    }

    @Scheduled(initialDelay = EVERY / 2, fixedDelay = EVERY)
    void countNowAndThen() {
        Instant begun = systemClock.instant();
        if (begun.isBefore(notBefore)) {
            return;
        }
        countAll();
        Instant ended = systemClock.instant();
        notBefore = ended.plus(Duration.between(begun, ended).multipliedBy(REST));
    }

    /** Each board in a transaction of its own; a school that is new since then waits for the next time. */
    public void countAll() {
        jdbc.queryForList("select id from board order by id", UUID.class).stream()
                .map(BoardId::new)
                .forEach(board -> transaction.executeWithoutResult(status -> count(board)));
    }

    /** Who sees a board or the country in counts is told when one of them is another. */
    private void count(BoardId board) {
        Set<Counted> before = new HashSet<>(jdbc.query(KEPT, (row, n) -> Counted.of(row), board.value()));
        List<Counted> now = standings.ofBoards(List.of(board)).stream()
                .map(Counted::of)
                .filter(school -> !before.contains(school))
                .toList();
        Timestamp at = Timestamp.from(programmeClock.instant());
        jdbc.batchUpdate(KEEP, now.stream().map(school -> school.row(at)).toList());
        jdbc.update(STILL, at, board.value());
        if (!now.isEmpty()) {
            changes.changed(ChangeKind.PROGRESS, List.of(ChangeScope.of(board), ChangeScope.EVERYTHING));
        }
    }

    private record Counted(UUID school, int late, int attention, int inRhythm, int paused, int notStarted, int over) {

        static Counted of(SchoolCounts school) {
            return new Counted(
                    school.school().value(),
                    school.count(ProgressStatus.LATE),
                    school.count(ProgressStatus.ATTENTION),
                    school.count(ProgressStatus.IN_RHYTHM),
                    school.count(ProgressStatus.PAUSED),
                    school.count(ProgressStatus.NOT_STARTED),
                    school.count(ProgressStatus.OVER));
        }

        static Counted of(ResultSet row) throws SQLException {
            return new Counted(
                    row.getObject("school_id", UUID.class),
                    row.getInt("late"),
                    row.getInt("attention"),
                    row.getInt("in_rhythm"),
                    row.getInt("paused"),
                    row.getInt("not_started"),
                    row.getInt("over"));
        }

        Object[] row(Timestamp at) {
            return new Object[] {school, late, attention, inRhythm, paused, notStarted, over, at};
        }
    }
}
