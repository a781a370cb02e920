package nl.samenbeter.calendar;

import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A school entered or removed own days, or chose other public holidays: plans may have to move.
 *
 * @param before the calendar as it was
 * @param days that were entered or removed; absent when other public holidays were chosen
 * @param removed whether these days were removed
 */
public record SchoolCalendarChanged(
        SchoolId school, SchoolCalendar before, @Nullable OwnDays days, boolean removed) {}
