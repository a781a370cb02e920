package nl.samenbeter.barometer;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers are kept for two years, after their quarter has its summaries; what is shown of them stays. */
@Component
class BarometerSweep {

    private static final int KEPT_MONTHS = 24;
    private static final long EVERY = 6 * 3_600_000L;

    private final Summaries summaries;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    BarometerSweep(Summaries summaries, JdbcClient jdbc, Clock programmeClock) {
        this.summaries = summaries;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    @Scheduled(initialDelay = EVERY, fixedDelay = EVERY)
    @Transactional
    void sweep() {
        summaries.make();
        var until = programmeClock.instant().atZone(ZoneOffset.UTC).minusMonths(KEPT_MONTHS);
        jdbc.sql("delete from barometer_answer a using barometer_round r where r.id = a.round_id and r.closed_at < ?")
                .param(Timestamp.from(until.toInstant()))
                .update();
    }
}
