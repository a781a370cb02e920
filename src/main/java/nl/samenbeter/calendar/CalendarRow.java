package nl.samenbeter.calendar;

import nl.samenbeter.shared.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A line of a school year: a holiday, a day off or a day that is school after all.
 *
 * @param replaces the official holiday whose place it takes, if it does
 * @param own set when the school entered it itself and may remove it
 */
public record CalendarRow(
        Kind kind,
        String name,
        DateRange range,
        @Nullable HolidayKind replaces,
        @Nullable DeviationId own) {

    public enum Kind {
        OFFICIAL_HOLIDAY,
        PUBLIC_HOLIDAY,
        REPLACED_HOLIDAY,
        EXTRA_HOLIDAY,
        STUDY_DAY,
        SCHOOL_DAY
    }
}
