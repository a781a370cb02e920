package nl.samenbeter.notifications;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices are kept for a quarter of a year. */
@Component
class NoticeSweep {

    private static final Duration KEPT = Duration.ofDays(92);
    private static final long EVERY = 6 * 3_600_000L;

    private final JdbcClient jdbc;
    private final Clock programmeClock;

    NoticeSweep(JdbcClient jdbc, Clock programmeClock) {
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    @Scheduled(initialDelay = EVERY, fixedDelay = EVERY)
    @Transactional
    void sweep() {
        jdbc.sql("delete from notice where told_at < ?")
                .param(Timestamp.from(programmeClock.instant().minus(KEPT)))
                .update();
    }
}
