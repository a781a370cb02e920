package nl.samenbeter.calendar;

import java.time.LocalDate;
import java.time.Month;
import nl.samenbeter.shared.DateRange;

/** A holiday of the official set of one region, Saturday to Sunday as a rule. */
public record OfficialHoliday(HolidayKind kind, String name, DateRange range) {

    /** The year in which its school year begins: a school year runs from 1 August to 31 July (domain 6.1). */
    public int startYear() {
        return startYear(range.first());
    }

    static int startYear(LocalDate day) {
        return day.getMonthValue() >= Month.AUGUST.getValue() ? day.getYear() : day.getYear() - 1;
    }
}
