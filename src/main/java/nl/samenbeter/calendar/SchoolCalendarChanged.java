package nl.samenbeter.calendar;

import nl.samenbeter.shared.SchoolId;

/** A school entered or removed own days, or chose other public holidays: plans may have to move. */
public record SchoolCalendarChanged(SchoolId school) {}
