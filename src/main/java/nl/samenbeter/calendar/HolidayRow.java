package nl.samenbeter.calendar;

import nl.samenbeter.organisation.Region;

/**
 * One holiday of one region out of an import.
 *
 * @param line where it stood: the line of the file, or the position in the answer of the official service
 */
record HolidayRow(int line, Region region, int startYear, OfficialHoliday holiday) {}
