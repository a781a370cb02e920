package nl.samenbeter.timeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.Changes;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanItemsMoved;
import nl.samenbeter.programme.PlanItemsStand;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanStates;
import nl.samenbeter.programme.ProgrammeChronicle;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.programme.SessionsReplanned;
import nl.samenbeter.security.Audit;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.TimelineChange.Pause;
import nl.samenbeter.timeline.TimelineChange.Resume;
import nl.samenbeter.timeline.TimelinePreviews.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes an outcome in the caller's transaction: plan, what rooms agreed, the engine's moments, history, audit and one
 * message per person. Any failure leaves nothing.
 */
@Component
class Applying {

    private static final String ROOM = "timeline";

    private final PlanStates states;
    private final TimelineWorkflow workflow;
    private final ChangeRecords records;
    private final TimelineNotices notices;
    private final ProgrammeChronicle chronicle;
    private final Changes changes;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock programmeClock;

    Applying(
            PlanStates states,
            TimelineWorkflow workflow,
            ChangeRecords records,
            TimelineNotices notices,
            ProgrammeChronicle chronicle,
            Changes changes,
            Audit audit,
            ApplicationEventPublisher events,
            Clock programmeClock) {
        this.states = states;
        this.workflow = workflow;
        this.records = records;
        this.notices = notices;
        this.chronicle = chronicle;
        this.changes = changes;
        this.audit = audit;
        this.events = events;
        this.programmeClock = programmeClock;
    }

    /** Before anything of what is going to be written is read. */
    void hold(ProgrammeId programme) {
        workflow.hold(programme);
    }

    /**
     * @param by absent when the calendar does it
     * @param bulk the change for many programmes of which this one is; absent when it is alone
     */
    TimelineChangeId apply(
            Outcome outcome, TimelineChange change, String reason, @Nullable PersonId by, @Nullable UUID bulk) {
        write(outcome, by);
        var id = TimelineChangeId.next();
        records.add(new ChangeRecord(
                id,
                outcome.after().programme().id(),
                bulk,
                change,
                reason,
                by,
                programmeClock.instant(),
                TimelineLine.items(outcome.lines()),
                TimelineLine.moments(outcome.lines()),
                outcome.people().size(),
                outcome.clashes().size(),
                ChangeRecords.kept(outcome.before()),
                ChangeRecords.kept(outcome.after()),
                ChangeRecords.changed(outcome.before(), outcome.after()),
                null,
                null,
                null));
        audit.write(ROOM, change.kind(), id, outcome.after().programme().school(), null);
        tell(outcome, change, by);
        notices.changed(outcome, change, by, bulk);
        return id;
    }

    /**
     * What can come back comes back; the change stays in the history, with who took it back.
     *
     * @param bulk the change for many programmes that is taken back; absent when this one is alone
     */
    void undo(Outcome outcome, ChangeRecord change, Undoing.Result undone, PersonId by, @Nullable UUID bulk) {
        write(outcome, by);
        records.undone(change.id(), programmeClock.instant(), by, !undone.complete(), undone.back());
        audit.write(ROOM, "undone", change.id(), outcome.after().programme().school(), null);
        chronicle.write(change.programme(), "timelineUndone", by, null, null);
        notices.undone(outcome, by, bulk);
    }

    /** Without a place in the history and without telling anybody. */
    void follow(Outcome outcome) {
        write(outcome, null);
    }

    private void write(Outcome outcome, @Nullable PersonId by) {
        PlanState before = outcome.before();
        PlanState after = outcome.after();
        Map<PlanItemId, UnaryOperator<LocalDate>> days = new MovedDays(
                        outcome.calendar(),
                        LocalDate.now(programmeClock.withZone(after.programme().zone())))
                .of(before, after);
        states.write(before, after);
        if (!days.isEmpty()) {
            events.publishEvent(new PlanItemsMoved(days));
        }
        Set<PlanItemId> other = TimelineLines.standOtherwise(before, after);
        if (!other.isEmpty()) {
            events.publishEvent(new PlanItemsStand(other));
        }
        withOtherSessions(before, after).forEach(item -> events.publishEvent(new SessionsReplanned(item)));
        workflow.set(outcome.moments(), by);
        branchesThatGo(before, after);
        workflow.end(before, TimelinePreviews.ended(before, after).map(Item::id).toList());
        branchesThatCome(before, after);
        changes.changed(
                ChangeKind.PLAN, List.of(ChangeScope.of(after.programme().team())));
    }

    /** A block that has not opened has no sessions of its own yet. */
    private static Collection<PlanItemId> withOtherSessions(PlanState before, PlanState after) {
        var was = before.byId();
        return after.items().stream()
                .filter(item -> item.status() == PlanItemStatus.OPEN && was.containsKey(item.id()))
                .filter(item -> !was.get(item.id())
                        .moments()
                        .sessions()
                        .equals(item.moments().sessions()))
                .map(Item::id)
                .toList();
    }

    /** An added item or a week held again that is not in the plan any more. */
    private void branchesThatGo(PlanState before, PlanState after) {
        var left = after.byId();
        before.items().stream()
                .filter(item -> !left.containsKey(item.id()) && isExtra(before, item))
                .forEach(item -> workflow.removed(before, item));
        againIn(before).stream()
                .filter(week -> !againIn(after).contains(week))
                .forEach(week -> workflow.notRepeated(before, week.run(), week.week()));
    }

    private void branchesThatCome(PlanState before, PlanState after) {
        var was = before.byId();
        after.items().stream()
                .filter(item -> !was.containsKey(item.id()) && isExtra(after, item))
                .forEach(item -> workflow.added(after, item));
        againIn(after).stream()
                .filter(week -> !againIn(before).contains(week))
                .forEach(week -> workflow.repeated(after, week.run(), week.week()));
    }

    private record Again(int run, int week) {}

    private static List<Again> againIn(PlanState plan) {
        return plan.runs().stream()
                .flatMap(run -> run.weeks().stream()
                        .filter(RunWeek::isAgain)
                        .map(week -> new Again(run.number(), week.number())))
                .toList();
    }

    /** Stands in no model. */
    private static boolean isExtra(PlanState plan, Item item) {
        return plan.run(item.run()).drawn(item).isEmpty();
    }

    /** What stands in the history of the programme for everybody; why stands with the change. */
    private void tell(Outcome outcome, TimelineChange change, @Nullable PersonId by) {
        PlanState.Facts before = outcome.before().programme();
        switch (change) {
            case Pause pause -> chronicle.write(before.id(), "paused", by, null, pause.from());
            case Resume resume ->
                chronicle.write(
                        before.id(), "resumed", by, Objects.requireNonNull(before.pausedFrom()), resume.monday());
            case TimelineChange.ChangeSessions sessions ->
                chronicle.write(before.id(), "rhythmChanged", by, null, null);
            default -> chronicle.write(before.id(), "timelineChanged", by, null, null);
        }
    }
}
