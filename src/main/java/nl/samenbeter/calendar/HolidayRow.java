package nl.samenbeter.calendar;

import nl.samenbeter.organisation.Region;

/**
 * One holiday of one region out of an import.
 *
 * @param line where it stood: the line of the file, or the position in the answer of the official service
 */
record HolidayRow(int line, Region region, int startYear, OfficialHoliday holiday) {

    /** The same place in the official set: the later one takes the place of the earlier. */
    boolean replaces(HolidayRow other) {
        return region == other.region && startYear == other.startYear && holiday.kind() == other.holiday.kind();
    }

    boolean overlaps(HolidayRow other) {
        return region == other.region && holiday.range().overlaps(other.holiday.range());
    }
}
