package nl.samenbeter.timeline;

import java.time.Clock;
import java.time.LocalDateTime;
import nl.samenbeter.calendar.OfficialHolidaysChanged;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendarChanged;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanStates;
import nl.samenbeter.programme.SchoolProgrammes;
import nl.samenbeter.security.Audit;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.TimelineChange.FollowCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When days off come or go, what is planned follows: for one school at once and in the same transaction, for whole regions
 * one programme after the other by {@link FollowWorker}. First of all listeners, so that a cycle that can be planned now
 * begins where the weeks before it end now.
 */
@Component
@Transactional
class ProgrammesFollowCalendar {

    private static final int FIRST = 0;
    private static final String ROOM = "timeline";

    private final SchoolProgrammes programmes;
    private final PlanStates states;
    private final SchoolCalendars calendars;
    private final TimelinePreviews previews;
    private final Applying applying;
    private final TimelineNotices notices;
    private final FollowQueue queue;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final Clock systemClock;

    ProgrammesFollowCalendar(
            SchoolProgrammes programmes,
            PlanStates states,
            SchoolCalendars calendars,
            TimelinePreviews previews,
            Applying applying,
            TimelineNotices notices,
            FollowQueue queue,
            CurrentUser currentUser,
            Audit audit,
            Clock systemClock) {
        this.programmes = programmes;
        this.states = states;
        this.calendars = calendars;
        this.previews = previews;
        this.applying = applying;
        this.notices = notices;
        this.queue = queue;
        this.currentUser = currentUser;
        this.audit = audit;
        this.systemClock = systemClock;
    }

    @EventListener
    @Order(FIRST)
    void on(SchoolCalendarChanged changed) {
        SchoolCalendar calendar = calendars.of(changed.school());
        String reason = CalendarReasons.of(changed);
        PersonId by = currentUser.person().orElse(null);
        try {
            programmes.of(changed.school()).stream()
                    .filter(programme -> programme.status().isGoingOn())
                    .forEach(programme -> follow(programme.programme(), changed.before(), calendar, reason, by));
        } catch (ConcurrencyFailureException faster) {
            throw new DomainException("calendar.plansChangedMeanwhile");
        }
    }

    @EventListener
    @Order(FIRST)
    void on(OfficialHolidaysChanged changed) {
        queue.add(changed.regions(), systemClock.instant());
    }

    /** After an import: the calendar of its school as it is now. */
    void follow(FollowQueue.Waiting waiting) {
        follow(waiting.programme(), null, calendars.of(waiting.school()), CalendarReasons.official(), null);
    }

    private void follow(
            ProgrammeId programme,
            @Nullable SchoolCalendar was,
            SchoolCalendar calendar,
            String reason,
            @Nullable PersonId by) {
        PlanState before = states.read(programme);
        LocalDateTime now = previews.now(before);
        PlanState after;
        try {
            after = new CalendarReflow(before, was, calendar, now).after();
        } catch (DomainException refused) {
            audit.write(ROOM, "couldNotFollow", programme, before.programme().school(), refused.code());
            notices.cannotFollow(before.programme());
            return;
        }
        var clashes = new PlanClashes(before, after, calendar, new FollowCalendar(), now).all();
        var outcome = previews.outcome(before, after, calendar, clashes);
        if (!before.equals(after)) {
            applying.apply(outcome, new FollowCalendar(), reason, by, null);
        } else if (outcome.moments().stream().anyMatch(EngineMoment::changes)) {
            applying.follow(outcome);
        }
    }
}
