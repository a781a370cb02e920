package nl.samenbeter.timeline;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanStates;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.TimelineChange.ChangeSessions;
import nl.samenbeter.timeline.TimelinePreviews.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** One programme's change for a person, alone or as one of many, in the caller's transaction. Asks nobody's rights. */
@Component
class ChangeDoor {

    private final PlanStates states;
    private final SchoolCalendars calendars;
    private final TimelinePreviews previews;
    private final Applying applying;
    private final ChangeRecords records;
    private final CurrentUser currentUser;

    ChangeDoor(
            PlanStates states,
            SchoolCalendars calendars,
            TimelinePreviews previews,
            Applying applying,
            ChangeRecords records,
            CurrentUser currentUser) {
        this.states = states;
        this.calendars = calendars;
        this.previews = previews;
        this.applying = applying;
        this.records = records;
        this.currentUser = currentUser;
    }

    /** @param aside programmes that change together with this one */
    TimelinePreview preview(ProgrammeId programme, TimelineChange change, Collection<ProgrammeId> aside) {
        PlanState before = states.read(programme);
        return previews.preview(before, calendar(before), forThis(before, change), aside);
    }

    PlanState plan(ProgrammeId programme) {
        return states.read(programme);
    }

    /** @param bulk the change for many programmes of which this one is; absent when it is alone */
    TimelineChangeId apply(ApplyChange command, @Nullable TimelineBulkId bulk) {
        String reason = Reasons.of(command.reason());
        applying.hold(command.programme());
        PlanState before = states.read(command.programme());
        TimelineChange change = forThis(before, command.change());
        Outcome outcome = again(before, change, command.seen());
        if (!outcome.seen().equals(command.seen())) {
            throw new DomainException("timeline.changedMeanwhile");
        }
        if (outcome.isBlocked()) {
            throw new DomainException("timeline.blocked");
        }
        UUID together = bulk == null ? null : bulk.value();
        return writing(() ->
                applying.apply(outcome, change, reason, currentUser.require().person(), together));
    }

    /** What could be done when it was seen, and cannot any more, is not as it was seen. */
    private Outcome again(PlanState before, TimelineChange change, String seen) {
        try {
            return previews.outcome(before, calendar(before), change);
        } catch (DomainException refused) {
            throw seen.isEmpty() ? refused : new DomainException("timeline.changedMeanwhile");
        }
    }

    /** Where nobody says where a board hangs, it stays where it is. */
    private static TimelineChange forThis(PlanState plan, TimelineChange change) {
        return change instanceof ChangeSessions sessions && sessions.place() == null
                ? new ChangeSessions(sessions.rhythm(), plan.programme().sessionPlace())
                : change;
    }

    /** What taking a change back would do now. */
    record Undo(ChangeRecord record, Undoing.Result result, Outcome outcome) {

        boolean isNothing() {
            return outcome.before().equals(outcome.after());
        }
    }

    /** Before a change is looked back on to be taken back. */
    void hold(TimelineChangeId id) {
        records.find(id).map(ChangeRecord::programme).ifPresent(applying::hold);
    }

    Undo lookBack(TimelineChangeId id) {
        ChangeRecord record = records.find(id).orElseThrow(() -> new DomainException("timeline.noSuchChange"));
        if (record.isUndone()) {
            throw new DomainException("timeline.undoneAlready");
        }
        if (record.change() instanceof TimelineChange.FollowCalendar) {
            throw new DomainException("timeline.undoOfCalendar");
        }
        PlanState now = states.read(record.programme());
        SchoolCalendar calendar = calendar(now);
        var result = previews.undone(now, record, calendar);
        return new Undo(record, result, previews.outcome(now, result.plan(), calendar, List.of()));
    }

    /** @param bulk the change for many programmes that is taken back; absent when this one is alone */
    void undo(Undo undo, @Nullable TimelineBulkId bulk) {
        if (undo.isNothing()) {
            throw new DomainException("timeline.undoNothing");
        }
        UUID together = bulk == null ? null : bulk.value();
        writing(() -> {
            applying.undo(
                    undo.outcome(),
                    undo.record(),
                    undo.result(),
                    currentUser.require().person(),
                    together);
            return true;
        });
    }

    private SchoolCalendar calendar(PlanState plan) {
        return calendars.of(plan.programme().school());
    }

    /** Somebody was faster: another coach, a person who finished a task, or a timer that fired. */
    private static <T> T writing(Supplier<T> write) {
        try {
            return write.get();
        } catch (OptimisticLockingFailureException | PessimisticLockingFailureException faster) {
            throw new DomainException("timeline.changedMeanwhile");
        }
    }
}
