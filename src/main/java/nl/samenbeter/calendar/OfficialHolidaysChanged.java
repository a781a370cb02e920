package nl.samenbeter.calendar;

import java.util.Set;
import nl.samenbeter.organisation.Region;

/** Official dates were imported: plans of all schools in these regions may have to move. */
public record OfficialHolidaysChanged(Set<Region> regions) {}
