package nl.samenbeter.programme;

import java.time.LocalDate;
import java.util.function.Predicate;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.notifications.FreeDays;
import nl.samenbeter.shared.SchoolId;
import org.springframework.stereotype.Component;

/** Holidays and days off out of the school's calendar: nobody gets mail on them. */
@Component
class SchoolFreeDays implements FreeDays {

    private final SchoolCalendars calendars;

    SchoolFreeDays(SchoolCalendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public Predicate<LocalDate> of(SchoolId school) {
        SchoolCalendar calendar = calendars.of(school);
        return day -> calendar.dayOff(day).isPresent();
    }
}
