package nl.samenbeter.monitoring;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

    private final Standings standings;
    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;
    private final Clock programmeClock;
    private final Clock systemClock;
    private Instant notBefore = Instant.MIN;

    SchoolCounting(
            Standings standings,
            JdbcTemplate jdbc,
            TransactionOperations transaction,
            Clock programmeClock,
            Clock systemClock) {
        this.standings = standings;
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

    private void count(BoardId board) {
        Timestamp at = Timestamp.from(programmeClock.instant());
        List<Object[]> rows = standings.ofBoards(List.of(board)).stream()
                .map(school -> new Object[] {
                    school.school().value(),
                    school.count(ProgressStatus.LATE),
                    school.count(ProgressStatus.ATTENTION),
                    school.count(ProgressStatus.IN_RHYTHM),
                    school.count(ProgressStatus.PAUSED),
                    school.count(ProgressStatus.NOT_STARTED),
                    school.count(ProgressStatus.OVER),
                    at
                })
                .toList();
        jdbc.batchUpdate(KEEP, rows);
    }
}
