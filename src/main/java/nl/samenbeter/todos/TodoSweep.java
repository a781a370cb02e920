package nl.samenbeter.todos;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was done a month ago nobody needs to remember any more, nor the list of somebody whose last role ended then. */
@Component
class TodoSweep {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");
    private static final long EVERY = 6 * 3_600_000L;

    private final Todos todos;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    TodoSweep(Todos todos, JdbcClient jdbc, Clock programmeClock) {
        this.todos = todos;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    @Scheduled(initialDelay = EVERY, fixedDelay = EVERY)
    @Transactional
    void sweep() {
        Instant before = programmeClock.instant().minus(KEPT);
        todos.deleteByDoneAtBefore(before);
        jdbc.sql("""
                        delete from todo t where t.made_at < :moment and not exists (select 1 from role_grant g
                            where g.person_id = t.person_id and (g.ends_on is null or g.ends_on >= :day))""")
                .param("moment", Timestamp.from(before))
                .param("day", LocalDate.ofInstant(before, HOME))
                .update();
    }
}
