package nl.samenbeter.sessions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a leader was told goes after a week, read or not. */
@Component
class SessionSweep {

    private static final long EVERY = 3_600_000;

    private final SessionTips tips;
    private final Clock programmeClock;

    SessionSweep(SessionTips tips, Clock programmeClock) {
        this.tips = tips;
        this.programmeClock = programmeClock;
    }

    @Scheduled(initialDelay = EVERY, fixedDelay = EVERY)
    @Transactional
    void sweep() {
        tips.sweep(LocalDate.now(programmeClock.withZone(ZoneOffset.UTC)));
    }
}
