package nl.samenbeter.todos;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was done a month ago nobody needs to remember any more. */
@Component
class TodoSweep {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final long EVERY = 6 * 3_600_000L;

    private final Todos todos;
    private final Clock programmeClock;

    TodoSweep(Todos todos, Clock programmeClock) {
        this.todos = todos;
        this.programmeClock = programmeClock;
    }

    @Scheduled(initialDelay = EVERY, fixedDelay = EVERY)
    @Transactional
    void sweep() {
        todos.deleteByDoneAtBefore(programmeClock.instant().minus(KEPT));
    }
}
