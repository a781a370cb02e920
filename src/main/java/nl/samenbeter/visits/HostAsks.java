package nl.samenbeter.visits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What follows from a change of a visit: what its host is asked now, computed anew, so that a task never asks what is not
 * asked any more; and screens that look again. Nobody's rights are asked.
 */
@Component
class HostAsks {

    static final Duration TO_REACT = Duration.ofDays(14);

    private static final LocalTime START_OF_DAY = LocalTime.of(8, 0);
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private final Visits visits;
    private final VisitForms forms;
    private final VisitReactions reactions;
    private final VisitMeetings meetings;
    private final VisitFrames frames;
    private final SchoolCalendars calendars;
    private final VisitNotices notices;
    private final TaskWork work;
    private final ObjectProvider<HostVisitWorkflow> workflow;
    private final Clock programmeClock;

    HostAsks(
            Visits visits,
            VisitForms forms,
            VisitReactions reactions,
            VisitMeetings meetings,
            VisitFrames frames,
            SchoolCalendars calendars,
            VisitNotices notices,
            TaskWork work,
            ObjectProvider<HostVisitWorkflow> workflow,
            Clock programmeClock) {
        this.visits = visits;
        this.forms = forms;
        this.reactions = reactions;
        this.meetings = meetings;
        this.frames = frames;
        this.calendars = calendars;
        this.notices = notices;
        this.work = work;
        this.workflow = workflow;
        this.programmeClock = programmeClock;
    }

    /** After a change that is saved. */
    void follow(Visit visit) {
        notices.changed(visit);
        PersonId host = visit.host();
        if (host != null) {
            workflow.getObject().asks(visit.id(), host, wanted(visit));
        }
    }

    void follow(Iterable<Visit> changed) {
        changed.forEach(this::follow);
    }

    /** Writes, and finishes the task of the host who answers by it, when there is one. */
    void answering(Visit visit, HostAsk ask, PersonId by, Runnable write) {
        var task = by.equals(visit.host()) ? workflow.getObject().task(visit.id(), by, ask) : Optional.<TaskId>empty();
        task.ifPresentOrElse(open -> work.finish(open, write), write);
        visits.findById(visit.id()).ifPresent(this::follow);
    }

    private Map<HostAsk, Instant> wanted(Visit visit) {
        var wanted = new EnumMap<HostAsk, Instant>(HostAsk.class);
        Optional<VisitForm> form = forms.findById(visit.id());
        if (visit.isPlanned()
                && frames.goesAhead(visit)
                && meetings.state(visit) == AgreementState.WAITS_FOR_HOST
                && form.filter(VisitForm::isStarted).isEmpty()) {
            wanted.put(HostAsk.MOMENT, lapsesAt(visit, HostAsk.MOMENT));
        }
        if (visit.status() != VisitStatus.NOT_HELD
                && form.filter(VisitForm::isReadableByHost).isPresent()
                && reactions
                        .findById(visit.id())
                        .filter(VisitReaction::isWritten)
                        .isEmpty()) {
            wanted.put(HostAsk.REACTION, lapsesAt(visit, HostAsk.REACTION));
        }
        Instant now = programmeClock.instant();
        wanted.values().removeIf(lapses -> !lapses.isAfter(now));
        return wanted;
    }

    /** A moment is asked until its day is over, a reaction for two weeks after the talk. */
    Instant lapsesAt(Visit visit, HostAsk ask) {
        return switch (ask) {
            case MOMENT ->
                day(visit).plusDays(1).atStartOfDay(frames.of(visit).zone()).toInstant();
            case REACTION -> talkedAt(visit).plus(TO_REACT);
        };
    }

    /** At the end of the next school day; for a moment not after the visit begins. */
    Instant dueAt(Visit visit, HostAsk ask) {
        ZoneId zone = frames.of(visit).zone();
        Instant next =
                endOfNextSchoolDay(visit, ask == HostAsk.REACTION ? talkedAt(visit) : programmeClock.instant(), zone);
        if (ask == HostAsk.REACTION) {
            return next;
        }
        LocalTime begins = visit.begins();
        Instant visitBegins = day(visit)
                .atTime(begins == null ? START_OF_DAY : begins)
                .atZone(zone)
                .toInstant();
        return visitBegins.isBefore(programmeClock.instant())
                ? lapsesAt(visit, ask)
                : visitBegins.isBefore(next) ? visitBegins : next;
    }

    private Instant endOfNextSchoolDay(Visit visit, Instant from, ZoneId zone) {
        return calendars
                .of(visit.school())
                .addSchoolDays(LocalDate.ofInstant(from, zone), 1)
                .atTime(END_OF_DAY)
                .atZone(zone)
                .toInstant();
    }

    private Instant talkedAt(Visit visit) {
        return forms.findById(visit.id()).map(VisitForm::talkedAt).orElseThrow();
    }

    private static LocalDate day(Visit visit) {
        return Optional.ofNullable(visit.day()).orElseThrow();
    }
}
