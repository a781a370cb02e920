package nl.samenbeter.preparations;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import nl.samenbeter.calendar.SchoolCalendar;

/** When the question owner is asked, and until when: all of it follows from the day of the try-out. */
record TryOutMoments(LocalDate day, SchoolCalendar calendar) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime END = LocalTime.of(17, 0);
    private static final int DAYS_TO_DECIDE = 3;
    private static final int DAYS_OPEN = 13;

    /** When its day has passed: the next school day. */
    ZonedDateTime asks() {
        return calendar.addSchoolDays(day, 1).atTime(MORNING).atZone(calendar.zone());
    }

    ZonedDateTime due() {
        return calendar.addSchoolDays(day, DAYS_TO_DECIDE).atTime(END).atZone(calendar.zone());
    }

    ZonedDateTime lapses() {
        return calendar.addSchoolDays(day, DAYS_OPEN).atTime(END).atZone(calendar.zone());
    }
}
