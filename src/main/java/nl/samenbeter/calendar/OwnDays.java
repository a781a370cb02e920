package nl.samenbeter.calendar;

import nl.samenbeter.shared.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A deviation as a value.
 *
 * @param replaces the official holiday whose place it takes, only for {@link DeviationKind#REPLACED_HOLIDAY}
 */
public record OwnDays(DeviationKind kind, @Nullable HolidayKind replaces, String name, DateRange range) {

    public OwnDays {
        if ((kind == DeviationKind.REPLACED_HOLIDAY) != (replaces != null)) {
            throw new IllegalArgumentException("only a replaced holiday names the holiday it replaces");
        }
    }

    public static OwnDays replacing(HolidayKind holiday, String name, DateRange range) {
        return new OwnDays(DeviationKind.REPLACED_HOLIDAY, holiday, name, range);
    }

    public static OwnDays extraHoliday(String name, DateRange range) {
        return new OwnDays(DeviationKind.EXTRA_HOLIDAY, null, name, range);
    }

    public static OwnDays studyDay(String name, DateRange range) {
        return new OwnDays(DeviationKind.STUDY_DAY, null, name, range);
    }

    public static OwnDays schoolAfterAll(String name, DateRange range) {
        return new OwnDays(DeviationKind.SCHOOL_DAY, null, name, range);
    }

    boolean replaces(OfficialHoliday holiday) {
        return replaces == holiday.kind() && OfficialHoliday.startYear(range.first()) == holiday.startYear();
    }
}
