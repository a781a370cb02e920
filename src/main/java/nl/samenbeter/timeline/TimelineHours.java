package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.stream.Stream;

/** Times of day of the plan, local to the school. */
final class TimelineHours {

    /** A week begins, before its first items open. */
    static final LocalTime GATE = LocalTime.of(7, 45);

    static final LocalTime DAY_OPENS = LocalTime.of(8, 0);
    static final LocalTime DAY_CLOSES = LocalTime.of(17, 0);

    private static final int QUARTER = 15;

    private TimelineHours() {}

    /**
     * Every quarter of an hour of a day that can be offered for a meeting. It is over when the day closes, which is when the
     * plan has its work of a day due: later than that people may meet when they choose so, but nobody proposes it to them.
     */
    static Stream<LocalDateTime> quarters(LocalDate day, long minutes, LocalDateTime now) {
        LocalDateTime closes = day.atTime(DAY_CLOSES);
        return Stream.iterate(
                        day.atTime(DAY_OPENS),
                        begins -> !begins.plusMinutes(minutes).isAfter(closes),
                        begins -> begins.plusMinutes(QUARTER))
                .filter(begins -> begins.isAfter(now));
    }
}
