package nl.samenbeter.calendar;

import java.time.ZoneId;
import nl.samenbeter.shared.SchoolId;

/** Where a school lies: what the calendar needs to know of it. */
interface SchoolPlaces {

    Place of(SchoolId school);

    record Place(String name, Region region, ZoneId zone) {}
}
