package nl.samenbeter.calendar;

import java.time.LocalDate;

/**
 * From the first school day after a summer to the last before the next.
 *
 * @param label like "2026-2027"
 */
public record SchoolYear(String label, LocalDate firstDay, LocalDate lastDay) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    static String label(int startYear) {
        return startYear + "-" + (startYear + 1);
    }
}
