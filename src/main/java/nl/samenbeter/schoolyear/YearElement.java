package nl.samenbeter.schoolyear;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * An element of the year's model as it is planned.
 *
 * @param firstWeek school week, counted over programme weeks from the first school day after summer
 * @param day of the first week, for a meeting; absent for a window of weeks
 * @param lapseWeek at whose end an open task lapses; absent for the end of the next programme week
 * @param form absent when it belongs to both forms
 * @param tranche number of the tranche that it is or leads to; absent for all else
 */
public record YearElement(
        String element,
        String name,
        YearItemKind kind,
        YearItemOwner owner,
        int firstWeek,
        int lastWeek,
        @Nullable DayOfWeek day,
        @Nullable LocalTime time,
        int minutes,
        @Nullable Integer lapseWeek,
        @Nullable YearForm form,
        @Nullable Integer tranche) {

    boolean belongsTo(YearForm chosen) {
        return form == null || form == chosen;
    }
}
