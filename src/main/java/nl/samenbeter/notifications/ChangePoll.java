package nl.samenbeter.notifications;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every node looks once a second; a test looks when it wants to. */
@Component
@ConditionalOnProperty(name = "samenbeter.live", matchIfMissing = true)
class ChangePoll {

    private static final long EVERY = 1_000;
    private static final long SWEEP_EVERY = 5 * 60_000;

    private final ChangeFeed feed;

    ChangePoll(ChangeFeed feed) {
        this.feed = feed;
    }

    @Scheduled(fixedDelay = EVERY)
    void look() {
        feed.look();
    }

    @Scheduled(initialDelay = SWEEP_EVERY, fixedDelay = SWEEP_EVERY)
    void sweep() {
        feed.sweep();
    }
}
