package nl.samenbeter.calendar;

import java.util.List;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.SchoolId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendars of schools, for other rooms. Asks nobody's rights, so views may not use it. */
@Component
@Transactional(readOnly = true)
public class SchoolCalendars {

    private final SchoolDatesReader dates;

    SchoolCalendars(SchoolDatesReader dates) {
        this.dates = dates;
    }

    /**
     * The calendar as it is now, read in two statements: ask once and hand the value on.
     *
     * @throws DomainException {@code organisation.schoolGone} when there is no such school
     */
    public SchoolCalendar of(SchoolId school) {
        return dates.read(school).calendar();
    }

    /** As {@link #of(SchoolId)}, in one statement for who knows the school already. */
    public SchoolCalendar of(SchoolDetails school) {
        return dates.read(school).calendar();
    }

    /**
     * What of it is the school's own, by date.
     *
     * @throws DomainException {@code organisation.schoolGone} when there is no such school
     */
    public SchoolDeviations deviations(SchoolId school) {
        var known = dates.read(school);
        return new SchoolDeviations(known.choice(), List.copyOf(known.own().values()));
    }
}
