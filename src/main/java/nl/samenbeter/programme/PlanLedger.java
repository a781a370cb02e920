package nl.samenbeter.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.Changes;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TakingBack;
import nl.samenbeter.tasks.TaskSubject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The plan for the rooms of the interventions: reading an item and telling how it went. No rights; not for views. */
@Component
@Transactional
public class PlanLedger {

    private final PlanItems items;
    private final ProgrammeSteps steps;
    private final PlanMoments moments;
    private final ProgrammePlans plans;
    private final Changes changes;
    private final Clock programmeClock;

    PlanLedger(
            PlanItems items,
            ProgrammeSteps steps,
            PlanMoments moments,
            ProgrammePlans plans,
            Changes changes,
            Clock programmeClock) {
        this.items = items;
        this.plans = plans;
        this.steps = steps;
        this.moments = moments;
        this.changes = changes;
        this.programmeClock = programmeClock;
    }

    /**
     * A plan item as an intervention needs it. Local times are the school's.
     *
     * @param runNumber 1 for the eight weeks, 2 and up for the cycles
     * @param begins absent for a window
     * @param minutes per participant, own time included
     * @param properties the {@code plan.*} properties of the element
     * @param subject what a task of this item is about
     * @param sessions board sessions of a block, empty for other kinds
     */
    public record Item(
            PlanItemId id,
            SchoolId school,
            TeamId team,
            ProgrammeId programme,
            int runNumber,
            int week,
            String element,
            String name,
            PlanKind kind,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable LocalTime begins,
            int minutes,
            @Nullable String place,
            PlanOwner owner,
            ZoneId zone,
            LocalDateTime opensAt,
            LocalDateTime dueAt,
            LocalDateTime lapsesAt,
            boolean over,
            Map<String, String> properties,
            Instant due,
            TaskSubject subject,
            List<Session> sessions) {}

    /** A time at which the plan of a programme asks for its people. */
    public record Busy(LocalDate day, LocalTime begins, int minutes) {}

    /** @param held absent until it has an answer */
    public record Session(
            LocalDate day,
            LocalTime begins,
            int minutes,
            @Nullable Boolean held) {}

    @Transactional(readOnly = true)
    public Item item(PlanRef ref) {
        return details(steps.item(ref));
    }

    /** Items of a kind that are not over and whose last day is {@code from} or later, in the order of their days. */
    @Transactional(readOnly = true)
    public List<Item> upcoming(ProgrammeId programme, PlanKind kind, LocalDate from) {
        return items.findByProgrammeIdOrderByRunNumberAscPositionAsc(programme).stream()
                .filter(item -> item.kind() == kind && item.goesAhead())
                .filter(item -> !item.lastDay().isBefore(from))
                .sorted(Comparator.comparing(PlanItem::firstDay))
                .map(this::details)
                .toList();
    }

    /** What of the plan has a time on the days from {@code first} to {@code last} and goes ahead: meetings and board sessions. */
    @Transactional(readOnly = true)
    public List<Busy> busy(ProgrammeId programme, LocalDate first, LocalDate last) {
        return items.findByProgrammeIdOrderByRunNumberAscPositionAsc(programme).stream()
                .filter(PlanItem::goesAhead)
                .flatMap(PlanLedger::times)
                .filter(busy -> !busy.day().isBefore(first) && !busy.day().isAfter(last))
                .toList();
    }

    private static Stream<Busy> times(PlanItem item) {
        LocalTime begins = item.begins();
        return !item.sessions().isEmpty()
                ? item.sessions().stream().map(session -> new Busy(session.day(), session.begins(), session.minutes()))
                : begins == null || !item.isMeeting()
                        ? Stream.empty()
                        : Stream.of(new Busy(item.firstDay(), begins, item.minutes()));
    }

    /** Meetings that go ahead on one of these days, by day and time; no windows and no board sessions. */
    @Transactional(readOnly = true)
    public List<Item> meetings(ProgrammeId programme, LocalDate from, LocalDate to) {
        return items.findByProgrammeIdOrderByRunNumberAscPositionAsc(programme).stream()
                .filter(item -> item.begins() != null && item.kind() != PlanKind.BOARD_SESSIONS && item.goesAhead())
                .filter(item ->
                        !item.firstDay().isBefore(from) && !item.firstDay().isAfter(to))
                .sorted(Comparator.comparing(PlanItem::firstDay)
                        .thenComparing(item -> Objects.requireNonNull(item.begins())))
                .map(this::details)
                .toList();
    }

    /** Another day and time, local to the school, for an item that hangs on something outside the plan (rulings 12). */
    public void moveTo(PlanItemId id, LocalDate day, LocalTime begins) {
        items.moveTo(find(id).id(), day, begins, day.atTime(begins));
    }

    @Transactional(readOnly = true)
    public Item item(PlanItemId id) {
        return details(find(id));
    }

    /** When a timer of the item fires: what lies in a pause waits for its end. Not for due moments. */
    @Transactional(readOnly = true)
    public Instant timer(PlanItemId id, Instant moment) {
        return moments.timer(find(id), moment);
    }

    /** Where a day goes on which people agreed something for the item, see {@link PlanItemsMoved}, when its move is looked at. */
    public LocalDate day(PlanItemId id, LocalDate agreed) {
        return moments.day(id, agreed);
    }

    /** Who has the task of the item from the start, as the engine writes people; nobody when several may take it. */
    @Transactional(readOnly = true)
    public @Nullable String assignee(PlanItemId id) {
        return steps.assignee(find(id));
    }

    /** The groups that may take the task of the item, also after it was given back. */
    @Transactional(readOnly = true)
    public List<String> candidates(PlanItemId id) {
        return ProgrammeSteps.candidates(find(id));
    }

    /** Tells the plan that a board session was held or not; the same answer twice changes nothing. */
    public void sessionAnswered(PlanItemId id, LocalDate day, boolean held) {
        PlanItem item = find(id);
        item.answerSession(day, held);
        items.save(item);
        changes.changed(ChangeKind.PLAN, List.of(ChangeScope.of(item.team())));
    }

    /** Nobody did it before it closed; counted apart from late and from skipped. */
    public void lapsed(PlanItemId id) {
        items.become(
                find(id).id(),
                PlanItemStatus.LAPSED,
                PlanItemStatus.before(PlanItemStatus.LAPSED),
                programmeClock.instant());
    }

    /** Does not go ahead after all, for the reason of that code. */
    public void skipped(PlanItemId id, String reasonCode) {
        items.skip(find(id).id(), reasonCode, PlanItemStatus.before(PlanItemStatus.SKIPPED), programmeClock.instant());
    }

    /** Whether what was done can be taken back: while it could still be done. */
    @Transactional(readOnly = true)
    public TakingBack takingBack(PlanItemId id) {
        return find(id).mayReopen(programmeClock.instant())
                ? TakingBack.possible()
                : TakingBack.impossible("tasks.undoClosed");
    }

    /** What was done is still to be done. */
    public void reopen(PlanItemId id) {
        PlanItem item = find(id);
        item.reopen(programmeClock.instant());
        items.save(item);
    }

    private PlanItem find(PlanItemId id) {
        return moments.item(id);
    }

    private Item details(PlanItem item) {
        Map<String, String> properties = plans.element(item).properties();
        return new Item(
                item.id(),
                item.school(),
                item.team(),
                item.programme(),
                item.run(),
                item.week(),
                item.element(),
                item.name(),
                item.kind(),
                item.firstDay(),
                item.lastDay(),
                item.begins(),
                item.minutes(),
                item.place(),
                item.owner(),
                item.zone(),
                item.opensAt(),
                item.dueAt(),
                item.lapsesAt(),
                !item.goesAhead(),
                properties,
                item.due(),
                ProgrammeSteps.subject(item, properties),
                item.sessions().stream()
                        .map(session -> new Session(session.day(), session.begins(), session.minutes(), session.held()))
                        .toList());
    }
}
