package nl.samenbeter.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.programme.RhythmPreview.Line;
import nl.samenbeter.programme.RhythmPreview.Overlap;
import nl.samenbeter.programme.RhythmPreview.Slot;
import nl.samenbeter.tasks.TaskLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts a programme's rhythm of board sessions on the plan that is there: on what happens at the board and is still to
 * come. Other items stay where they are, for some were moved by hand.
 */
@Component
class RhythmChanges {

    private final PlanItems items;
    private final ProgrammePlans plans;
    private final ProgrammeWorkflow workflow;
    private final TaskLedger tasks;
    private final ApplicationEventPublisher events;
    private final Clock programmeClock;

    RhythmChanges(
            PlanItems items,
            ProgrammePlans plans,
            ProgrammeWorkflow workflow,
            TaskLedger tasks,
            ApplicationEventPublisher events,
            Clock programmeClock) {
        this.items = items;
        this.plans = plans;
        this.workflow = workflow;
        this.tasks = tasks;
        this.events = events;
        this.programmeClock = programmeClock;
    }

    /** One item before and after; the item itself has the new moments already. */
    private record Moved(PlanItem item, List<Slot> before, LocalDateTime dueBefore) {

        private boolean isMoved() {
            return !slots(item).equals(before);
        }

        private List<Line> lines() {
            Map<LocalDate, Slot> old = byDay(before);
            Map<LocalDate, Slot> next = byDay(slots(item));
            return Stream.concat(old.keySet().stream(), next.keySet().stream())
                    .distinct()
                    .sorted()
                    .filter(day -> !next.containsKey(day) || !next.get(day).equals(old.get(day)))
                    .map(day -> new Line(item.element(), item.name(), item.kind(), old.get(day), next.get(day)))
                    .toList();
        }

        private static Map<LocalDate, Slot> byDay(List<Slot> slots) {
            return slots.stream()
                    .collect(Collectors.toMap(Slot::day, Function.identity(), (one, two) -> one, TreeMap::new));
        }
    }

    /** What {@link #apply} would change; writes nothing. */
    RhythmPreview preview(Programme changed) {
        List<PlanItem> plan = items.findByProgrammeIdOrderByRunNumberAscPositionAsc(changed.id());
        List<ProgrammeWeek> weeks = plans.weeks(changed.id());
        List<Integer> before =
                weeks.stream().map(week -> ProgrammeQueries.minutes(plan, week)).toList();
        List<Moved> moved = move(changed, plan).stream().filter(Moved::isMoved).toList();
        List<RhythmPreview.Week> shown = new ArrayList<>();
        for (int index = 0; index < weeks.size(); index++) {
            ProgrammeWeek week = weeks.get(index);
            List<Line> lines = moved.stream()
                    .filter(one -> week.holds(one.item()))
                    .flatMap(one -> one.lines().stream())
                    .sorted(Comparator.comparing(RhythmChanges::moment))
                    .toList();
            if (!lines.isEmpty()) {
                shown.add(new RhythmPreview.Week(week, before.get(index), ProgrammeQueries.minutes(plan, week), lines));
            }
        }
        return new RhythmPreview(shown, overlaps(plan, moved));
    }

    void apply(Programme changed) {
        List<PlanItem> plan = items.findByProgrammeIdOrderByRunNumberAscPositionAsc(changed.id());
        List<Moved> moved = move(changed, plan);
        items.saveAll(moved.stream().map(Moved::item).toList());
        moved.stream().filter(Moved::isMoved).map(Moved::item).forEach(item -> {
            if (!item.sessions().isEmpty()) {
                events.publishEvent(new SessionsReplanned(item.id()));
            }
        });
        moved.stream()
                .filter(one -> !one.item().dueAt().equals(one.dueBefore()))
                .map(Moved::item)
                .forEach(item -> tasks.openOf(item.id()).forEach(task -> workflow.dueAt(task, item.due())));
    }

    /** Every item at the board that is not over, with its new moments. */
    private List<Moved> move(Programme changed, List<PlanItem> plan) {
        LocalDateTime now = LocalDateTime.now(programmeClock.withZone(changed.zone()));
        List<Moved> moved = new ArrayList<>();
        plan.stream().map(PlanItem::run).distinct().forEach(run -> {
            List<PlannedItem> planned = plans.plannedAnew(changed, run);
            plan.stream()
                    .filter(item -> item.run() == run && item.goesAhead())
                    .forEach(item -> planned.stream()
                            .filter(one -> one.element().element().equals(item.element()))
                            .filter(one -> one.element().week() == item.week())
                            .filter(one -> one.element().isAtTheBoard())
                            .findFirst()
                            .ifPresent(one -> {
                                var before = new Moved(item, slots(item), item.dueAt());
                                item.meetAtTheBoard(one, changed.sessionRhythm().time(), changed.sessionPlace(), now);
                                moved.add(before);
                            }));
        });
        return moved;
    }

    private static List<Overlap> overlaps(List<PlanItem> plan, List<Moved> moved) {
        List<Overlap> overlaps = new ArrayList<>();
        List<PlanItem> others = plan.stream()
                .filter(item -> item.goesAhead() && item.isMeeting())
                .filter(item -> moved.stream().noneMatch(one -> one.item() == item))
                .toList();
        for (PlanItem other : others) {
            Slot slot = slots(other).getFirst();
            boolean meets =
                    moved.stream().flatMap(one -> slots(one.item()).stream()).anyMatch(slot::meets);
            boolean met = moved.stream().flatMap(one -> one.before().stream()).anyMatch(slot::meets);
            if (meets && !met) {
                overlaps.add(new Overlap(other.element(), other.name(), slot));
            }
        }
        return overlaps;
    }

    private static List<Slot> slots(PlanItem item) {
        if (!item.sessions().isEmpty()) {
            return item.sessions().stream()
                    .map(session -> new Slot(session.day(), session.begins(), session.minutes()))
                    .toList();
        }
        var begins = item.begins();
        return begins == null
                ? List.of()
                : List.of(new Slot(item.firstDay(), begins, item.minutes() - item.ownMinutes()));
    }

    private static LocalDateTime moment(Line line) {
        @Nullable Slot slot = line.after() == null ? line.before() : line.after();
        return slot == null ? LocalDateTime.MIN : slot.day().atTime(slot.begins());
    }
}
