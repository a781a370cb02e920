package nl.samenbeter.timeline;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every node looks every few seconds; a test looks when it wants to. */
@Component
@ConditionalOnProperty(name = "samenbeter.live", matchIfMissing = true)
class FollowPoll {

    private static final long EVERY = 5_000;

    private final FollowWorker worker;

    FollowPoll(FollowWorker worker) {
        this.worker = worker;
    }

    @Scheduled(fixedDelay = EVERY)
    void look() {
        worker.work();
    }
}
