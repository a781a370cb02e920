package nl.samenbeter.calendar;

import java.util.List;
import nl.samenbeter.shared.SchoolId;

/** Implemented by rooms whose plans follow a school's calendar: what a change of it would do. Writes nothing and asks nobody's rights. */
public interface CalendarEffects {

    /**
     * One for each team with a plan that follows, also when nothing of it would move.
     *
     * @param now the calendar as it is
     * @param asItWouldBe the calendar as it would be
     */
    List<CalendarEffect> of(SchoolId school, SchoolCalendar now, SchoolCalendar asItWouldBe);
}
