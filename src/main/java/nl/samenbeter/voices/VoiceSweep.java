package nl.samenbeter.voices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** After a year nobody needs what was asked, with all answers. */
@Component
class VoiceSweep {

    private static final int MONTHS = 12;
    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");
    private static final long EVERY = 6 * 3_600_000L;

    private final Voices voices;
    private final Clock programmeClock;

    VoiceSweep(Voices voices, Clock programmeClock) {
        this.voices = voices;
        this.programmeClock = programmeClock;
    }

    @Scheduled(initialDelay = EVERY, fixedDelay = EVERY)
    @Transactional
    void sweep() {
        voices.deleteByAskedOnBefore(
                LocalDate.now(programmeClock.withZone(HOME)).minusMonths(MONTHS));
    }
}
