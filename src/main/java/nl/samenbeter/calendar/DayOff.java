package nl.samenbeter.calendar;

import nl.samenbeter.shared.DateRange;

/**
 * Why there is no school on a day.
 *
 * @param name a proper name in Dutch, as it stands in the data: "Herfstvakantie", "Goede Vrijdag", "Studiedag rekenen"
 * @param range all days of it, weekends included
 */
public record DayOff(DayOffKind kind, String name, DateRange range) {}
