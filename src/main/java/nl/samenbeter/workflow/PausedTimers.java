package nl.samenbeter.workflow;

import java.time.Instant;

/** Where timers wait of which nobody knows yet when they go on (rulings 6). */
public final class PausedTimers {

    public static final Instant FAR_AWAY = Instant.parse("9999-01-01T00:00:00Z");

    private PausedTimers() {}
}
