package nl.samenbeter.notifications;

import java.time.LocalDate;
import java.util.function.Predicate;
import nl.samenbeter.shared.SchoolId;

/** On which days a school is closed, so that nobody gets mail. One bean, made by the room that may ask the calendar. */
public interface FreeDays {

    /** Read once; true for a day without school. */
    Predicate<LocalDate> of(SchoolId school);
}
