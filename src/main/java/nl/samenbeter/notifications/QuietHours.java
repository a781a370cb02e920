package nl.samenbeter.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/**
 * When somebody wants mail: on days on which they work, from eight in the morning to an hour of their choice.
 *
 * @param works whether somebody works on that day
 */
record QuietHours(ZoneId zone, LocalTime from, Predicate<LocalDate> works) {

    static final LocalTime DEFAULT_FROM = LocalTime.of(18, 0);
    static final LocalTime MORNING = LocalTime.of(8, 0);

    /** Longer than any holiday; who never works gets it then. */
    private static final int LOOK_AHEAD = 90;

    /** This moment, or else the next working morning. */
    Instant next(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        LocalDate day = local.toLocalDate();
        if (works.test(day) && local.toLocalTime().isBefore(from)) {
            return local.toLocalTime().isBefore(MORNING) ? morning(day) : moment;
        }
        LocalDate next = day.plusDays(1);
        while (!works.test(next) && next.isBefore(day.plusDays(LOOK_AHEAD))) {
            next = next.plusDays(1);
        }
        return morning(next);
    }

    private Instant morning(LocalDate day) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }
}
