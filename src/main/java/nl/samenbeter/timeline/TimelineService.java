package nl.samenbeter.timeline;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolCalendars;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanStates;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.TimelinePreviews.Outcome;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door to the timeline of one programme: what a change would do, doing it, taking it back. */
@Service
public class TimelineService {

    public static final int LONGEST_REASON = Reasons.LONGEST;

    private final PlanStates states;
    private final SchoolCalendars calendars;
    private final TimelinePreviews previews;
    private final Applying applying;
    private final ChangeRecords records;
    private final CurrentUser currentUser;

    TimelineService(
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

    /**
     * What a change would do, without writing.
     *
     * @throws DomainException with a code of this room or of {@code programme} when the change cannot be, in words that say
     *     what would work
     */
    @PreAuthorize("@programmeAccess.may(#programme, 'PROGRAMME_PLAN')")
    @Transactional(readOnly = true)
    public TimelinePreview preview(ProgrammeId programme, TimelineChange change) {
        PlanState before = states.read(programme);
        return previews.preview(before, calendar(before), change);
    }

    /**
     * Does what the preview showed, all of it or nothing.
     *
     * @throws DomainException as {@link #preview}; {@code timeline.reasonMissing}; {@code timeline.blocked} when a clash has
     *     to be solved first; {@code timeline.changedMeanwhile} when the outcome is not any more what was seen
     */
    @PreAuthorize("@programmeAccess.may(#command.programme(), 'PROGRAMME_PLAN')")
    @Transactional
    public TimelineChangeId apply(ApplyChange command) {
        String reason = Reasons.of(command.reason());
        applying.hold(command.programme());
        PlanState before = states.read(command.programme());
        Outcome outcome = previews.outcome(before, calendar(before), command.change());
        if (!outcome.seen().equals(command.seen())) {
            throw new DomainException("timeline.changedMeanwhile");
        }
        if (outcome.isBlocked()) {
            throw new DomainException("timeline.blocked");
        }
        return writing(() -> applying.apply(
                outcome, command.change(), reason, currentUser.require().person(), null));
    }

    /**
     * What taking a change back would do now, without writing.
     *
     * @throws DomainException {@code timeline.noSuchChange}, {@code timeline.undoneAlready}
     */
    @PreAuthorize("@timelineAccess.may(#change, 'PROGRAMME_PLAN')")
    @Transactional(readOnly = true)
    public UndoPreview previewUndo(TimelineChangeId change) {
        var undo = undo(change);
        PlanState before = undo.outcome().before();
        var items = before.byId();
        List<UndoPreview.Stays> stays = undo.result().stays().entrySet().stream()
                .filter(entry -> items.containsKey(entry.getKey()))
                .map(entry -> {
                    var item = Objects.requireNonNull(items.get(entry.getKey()));
                    return new UndoPreview.Stays(
                            item.element(), item.name(), entry.getValue().name());
                })
                .distinct()
                .toList();
        return new UndoPreview(
                change,
                undo.outcome().seen(),
                undo.outcome().lines(),
                stays,
                undo.result().complete());
    }

    /**
     * Takes back what the preview showed.
     *
     * @param inPart also when not all of it can come back
     * @throws DomainException as {@link #previewUndo}; {@code timeline.undoOnlyInPart}, {@code timeline.undoNothing}; {@code
     *     timeline.changedMeanwhile} when the outcome is not any more what was seen
     */
    @PreAuthorize("@timelineAccess.may(#change, 'PROGRAMME_PLAN')")
    @Transactional
    public void undo(TimelineChangeId change, String seen, boolean inPart) {
        records.find(change).ifPresent(record -> applying.hold(record.programme()));
        var undo = undo(change);
        if (!undo.outcome().seen().equals(seen)) {
            throw new DomainException("timeline.changedMeanwhile");
        }
        if (undo.outcome().before().equals(undo.outcome().after())) {
            throw new DomainException("timeline.undoNothing");
        }
        if (!undo.result().complete() && !inPart) {
            throw new DomainException("timeline.undoOnlyInPart");
        }
        writing(() -> {
            applying.undo(
                    undo.outcome(),
                    undo.record(),
                    undo.result(),
                    currentUser.require().person());
            return true;
        });
    }

    private record Undo(ChangeRecord record, Undoing.Result result, Outcome outcome) {}

    private Undo undo(TimelineChangeId id) {
        ChangeRecord record = records.find(id).orElseThrow(() -> new DomainException("timeline.noSuchChange"));
        if (record.isUndone()) {
            throw new DomainException("timeline.undoneAlready");
        }
        PlanState now = states.read(record.programme());
        SchoolCalendar calendar = calendar(now);
        var result = new Undoing(now, record, previews.now(now)).result();
        return new Undo(record, result, previews.outcome(now, result.plan(), calendar, List.of()));
    }

    private SchoolCalendar calendar(PlanState plan) {
        return calendars.of(plan.programme().school());
    }

    /** Somebody was faster: another coach, a person who finished a task, or a timer that fired. */
    static <T> T writing(Supplier<T> write) {
        try {
            return write.get();
        } catch (OptimisticLockingFailureException | PessimisticLockingFailureException faster) {
            throw new DomainException("timeline.changedMeanwhile");
        }
    }
}
