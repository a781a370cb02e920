package nl.samenbeter.timeline;

import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanStates;
import nl.samenbeter.programme.SessionRhythmChosen;
import nl.samenbeter.timeline.TimelineChange.ChangeSessions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows of itself: asks nobody's rights. */
@Service
@Transactional
public class TimelineSteps {

    private final PlanStates states;
    private final SchoolCalendars calendars;
    private final TimelinePreviews previews;
    private final Applying applying;

    TimelineSteps(PlanStates states, SchoolCalendars calendars, TimelinePreviews previews, Applying applying) {
        this.states = states;
        this.calendars = calendars;
        this.previews = previews;
        this.applying = applying;
    }

    /** The sessions that are still to come are as the team chose; that stands in the history already. */
    @EventListener
    public void chosen(SessionRhythmChosen event) {
        PlanState before = states.read(event.programme());
        var change = new ChangeSessions(event.rhythm(), event.place());
        if (before.programme().rhythm().equals(event.rhythm())
                && event.place().equals(before.programme().sessionPlace())) {
            return;
        }
        applying.follow(previews.outcome(before, calendars.of(before.programme().school()), change));
    }
}
