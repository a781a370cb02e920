package nl.samenbeter.organisation;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.Set;

/** Days of the week in one column: bit 0 is Monday. */
final class WorkingDays {

    private WorkingDays() {}

    static int bits(Set<DayOfWeek> days) {
        return days.stream().mapToInt(day -> 1 << day.ordinal()).sum();
    }

    static Set<DayOfWeek> days(int bits) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if ((bits & 1 << day.ordinal()) != 0) {
                days.add(day);
            }
        }
        return days;
    }
}
