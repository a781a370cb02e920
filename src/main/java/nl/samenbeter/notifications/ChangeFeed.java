package nl.samenbeter.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The open screens of this node, held weakly, and what they hear. Nothing is read while there are none. */
@Component
public class ChangeFeed {

    /** Longer than from when a screen read until it listens; and than two nodes' clocks differ. */
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    /** Rows are gone after this; who has not looked for so long may have missed some. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final ChangeRows rows;
    private final Clock systemClock;
    private final Set<ChangeListener> listeners = Collections.newSetFromMap(new WeakHashMap<>());
    private final Map<Change, Instant> lately = new HashMap<>();
    private @Nullable Instant looked;

    ChangeFeed(ChangeRows rows, Clock systemClock) {
        this.rows = rows;
        this.systemClock = systemClock;
    }

    /** From now on, and of what happened in the seconds before. The caller keeps hold of the listener. */
    public void add(ChangeListener listener) {
        boolean missed;
        synchronized (listeners) {
            listeners.add(listener);
            missed = lately.keySet().stream().anyMatch(listener::isConcernedBy);
        }
        if (missed) {
            listener.lookAgain();
        }
    }

    public void remove(ChangeListener listener) {
        synchronized (listeners) {
            listeners.remove(listener);
        }
    }

    /** How many screens listen on this node. */
    int size() {
        synchronized (listeners) {
            return listeners.size();
        }
    }

    /**
     * One look at the rows, and whom it concerns is told.
     *
     * @return how many were told
     */
    synchronized int look() {
        Instant now = systemClock.instant();
        if (size() == 0) {
            rows.rest();
            looked = null;
            return 0;
        }
        boolean late = looked != null && looked.plus(KEPT.dividedBy(2)).isBefore(now);
        List<Change> changes = rows.next(now.minus(OVERLAP));
        looked = now;
        List<ChangeListener> told = heard(changes, now, late);
        told.forEach(ChangeListener::lookAgain);
        return told.size();
    }

    private List<ChangeListener> heard(List<Change> changes, Instant now, boolean late) {
        synchronized (listeners) {
            lately.values().removeIf(at -> at.plus(OVERLAP).isBefore(now));
            changes.forEach(change -> lately.put(change, now));
            return listeners.stream()
                    .filter(listener -> late || changes.stream().anyMatch(listener::isConcernedBy))
                    .toList();
        }
    }

    void sweep() {
        rows.sweep(systemClock.instant().minus(KEPT));
    }
}
