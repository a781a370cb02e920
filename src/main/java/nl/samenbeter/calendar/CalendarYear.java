package nl.samenbeter.calendar;

import java.util.List;

/**
 * A school year of one school, for the people who keep its calendar.
 *
 * @param school its name
 * @param years all years that are known, in order
 * @param rows by date, the summer holiday that ends the year included
 */
public record CalendarYear(
        String school,
        SchoolYear year,
        List<SchoolYear> years,
        int programmeWeeks,
        List<CalendarRow> rows,
        List<PauseWeek> pauseWeeks,
        PublicHolidayChoice choice) {}
