package nl.samenbeter.monitoring;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks through the morning; a test looks when it wants to. */
@Component
@ConditionalOnProperty(name = "samenbeter.live", matchIfMissing = true)
class AlertPoll {

    private static final long EVERY = 5 * 60_000L;

    private final AlertRound round;

    AlertPoll(AlertRound round) {
        this.round = round;
    }

    @Scheduled(initialDelay = EVERY, fixedDelay = EVERY)
    void look() {
        round.look();
    }
}
