package nl.samenbeter.timeline;

import java.time.LocalDateTime;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanStates;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door to playing a plan before it happens (rulings 21); writes nothing. */
@Service
@Transactional(readOnly = true)
public class RehearsalService {

    private final PlanStates states;
    private final SchoolCalendars calendars;
    private final TimelinePreviews previews;
    private final Exporting exporting;

    RehearsalService(PlanStates states, SchoolCalendars calendars, TimelinePreviews previews, Exporting exporting) {
        this.states = states;
        this.calendars = calendars;
        this.previews = previews;
        this.exporting = exporting;
    }

    /**
     * How the plan would go from now on. The same items have the same fate each time, with a change and without.
     *
     * @param change absent: the plan as it is
     * @throws DomainException as {@link TimelineService#preview}
     */
    @PreAuthorize("@programmeAccess.may(#programme, 'PROGRAMME_PLAN')")
    public RehearsalResult rehearse(ProgrammeId programme, @Nullable TimelineChange change, Punctuality punctuality) {
        PlanState plan = states.read(programme);
        SchoolCalendar calendar = calendars.of(plan.programme().school());
        LocalDateTime now = previews.now(plan);
        PlanState played = change == null ? plan : previews.after(plan, calendar, change);
        long seed = programme.value().getLeastSignificantBits();
        return new Rehearsal(played, calendar, now, punctuality, seed).result();
    }

    /**
     * The programme without names, as JSON, to play it for real in a demo: {@code ./samenbeter run --oefen}.
     *
     * @throws DomainException {@code programme.gone} when there is no such programme
     */
    @PreAuthorize("@programmeAccess.may(#programme, 'PROGRAMME_PLAN')")
    public String export(ProgrammeId programme) {
        PlanState plan = states.read(programme);
        return exporting.of(plan, previews.now(plan)).text();
    }
}
