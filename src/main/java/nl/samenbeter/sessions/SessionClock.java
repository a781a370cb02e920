package nl.samenbeter.sessions;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a session and its part have lasted, pauses left out.
 *
 * @param runningSince absent while it pauses and when it is over
 * @param partMillis before that moment
 * @param totalMillis before that moment
 */
record SessionClock(@Nullable Instant runningSince, long partMillis, long totalMillis) {

    static SessionClock begun(Instant at) {
        return new SessionClock(at, 0, 0);
    }

    long part(Instant at) {
        return partMillis + since(at);
    }

    long total(Instant at) {
        return totalMillis + since(at);
    }

    boolean isPaused() {
        return runningSince == null;
    }

    SessionClock pausedAt(Instant at) {
        return new SessionClock(null, part(at), total(at));
    }

    SessionClock resumedAt(Instant at) {
        return isPaused() ? new SessionClock(at, partMillis, totalMillis) : this;
    }

    /** The part begins; the whole goes on. */
    SessionClock nextPartAt(Instant at) {
        return new SessionClock(isPaused() ? null : at, 0, total(at));
    }

    private long since(Instant at) {
        return runningSince == null
                ? 0
                : Math.max(0, Duration.between(runningSince, at).toMillis());
    }
}
