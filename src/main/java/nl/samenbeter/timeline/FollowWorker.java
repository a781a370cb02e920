package nl.samenbeter.timeline;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.samenbeter.timeline.FollowQueue.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets programmes follow their calendar after an import, on every node, each in a transaction of its own. */
@Component
class FollowWorker {

    private static final Logger LOG = LoggerFactory.getLogger(FollowWorker.class);

    private final FollowQueue queue;
    private final ProgrammesFollowCalendar programmes;
    private final TransactionTemplate transaction;
    private final Clock systemClock;

    FollowWorker(
            FollowQueue queue,
            ProgrammesFollowCalendar programmes,
            PlatformTransactionManager transactions,
            Clock systemClock) {
        this.queue = queue;
        this.programmes = programmes;
        this.transaction = new TransactionTemplate(transactions);
        this.systemClock = systemClock;
    }

    void work() {
        boolean more = true;
        while (more) {
            more = next();
        }
    }

    /** @return whether one was waiting that nobody else had */
    private boolean next() {
        var taken = new AtomicReference<Waiting>();
        try {
            transaction.executeWithoutResult(
                    status -> queue.take(systemClock.instant()).ifPresent(waiting -> {
                        taken.set(waiting);
                        programmes.follow(waiting);
                        queue.done(waiting.programme());
                    }));
        } catch (RuntimeException failed) {
            if (taken.get() == null) {
                throw failed;
            }
            failed(taken.get(), failed.getClass().getSimpleName());
        }
        return taken.get() != null;
    }

    private void failed(Waiting waiting, String failure) {
        Optional<Instant> again = transaction.execute(status -> queue.failed(waiting, failure, systemClock.instant()));
        int attempt = waiting.attempts() + 1;
        if (again == null || again.isEmpty()) {
            LOG.error("Gave up letting programme {} follow its calendar: {}", waiting.programme(), failure);
        } else {
            LOG.warn("Programme {} did not follow its calendar, attempt {}: {}", waiting.programme(), attempt, failure);
        }
    }
}
