package nl.samenbeter.calendar;

import java.util.List;

/** What of a school's calendar is its own: beside the official dates of its region. */
public record SchoolDeviations(PublicHolidayChoice publicHolidays, List<OwnDays> days) {}
