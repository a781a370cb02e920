package nl.samenbeter.tasks;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of a task that ended otherwise stay a week, so that what somebody typed in vain can be copied (rulings 30). */
@Component
class DraftSweep {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final long EVERY = 3_600_000;

    private final JdbcClient jdbc;
    private final Clock programmeClock;

    DraftSweep(JdbcClient jdbc, Clock programmeClock) {
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    @Scheduled(initialDelay = EVERY, fixedDelay = EVERY)
    @Transactional
    void sweep() {
        jdbc.sql("delete from task_draft d using task_entry e where e.task_id = d.task_id and e.ended_at < ?")
                .param(Timestamp.from(programmeClock.instant().minus(KEPT)))
                .update();
    }
}
