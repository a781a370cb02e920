package nl.samenbeter.timeline;

import java.time.LocalTime;

/** Times of day of the plan, local to the school. */
final class TimelineHours {

    /** A week begins, before its first items open. */
    static final LocalTime GATE = LocalTime.of(7, 45);

    static final LocalTime DAY_OPENS = LocalTime.of(8, 0);
    static final LocalTime DAY_CLOSES = LocalTime.of(17, 0);
    static final LocalTime LATEST = LocalTime.of(22, 0);

    private TimelineHours() {}
}
