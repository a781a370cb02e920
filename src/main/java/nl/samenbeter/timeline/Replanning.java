package nl.samenbeter.timeline;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanElement;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanState.Run;
import nl.samenbeter.programme.PlannedItem;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.programme.WeekPlanner;
import nl.samenbeter.shared.PlanItemId;

/**
 * The items of a programme after its weeks moved. An item that follows the model is planned anew in its week (rulings 2,
 * 13); one whose moment somebody chose, and one that is open, keeps its weekday and its distance to its week. What a cut
 * cycle leaves out is skipped, what it has again is planned. Pure.
 */
final class Replanning {

    static final Comparator<Item> IN_ORDER = Comparator.comparingInt(Item::run).thenComparingInt(Item::position);

    private static final String CYCLE_CUT = "cycleCut";

    private final PlanState before;
    private final SchoolCalendar calendar;
    private final WeekSteps steps;
    private final ItemMoves moves;

    Replanning(PlanState before, SchoolCalendar calendar, LocalDateTime now) {
        this.before = before;
        this.calendar = calendar;
        this.steps = new WeekSteps(calendar);
        this.moves = new ItemMoves(calendar, now);
    }

    /** @param weeks as they are held from now on; weeks of the plan that are not among them are left out of it */
    PlanState in(HeldWeeks weeks) {
        List<Run> runs = weeks.in(before.runs());
        List<Item> items = new ArrayList<>();
        for (int index = 0; index < runs.size(); index++) {
            items.addAll(ofRun(before.runs().get(index), runs.get(index)));
        }
        return before.with(runs, items);
    }

    private List<Item> ofRun(Run was, Run run) {
        List<Item> ofRun = before.items().stream()
                .filter(item -> item.run() == run.number())
                .toList();
        List<Item> after = new ArrayList<>();
        var planned = new PlannedWeeks(run);
        for (Item item : ofRun) {
            after.add(replanned(item, was, run, planned));
        }
        for (RunWeek week : run.weeks()) {
            if (was.week(week.number()).isEmpty()) {
                planned.in(week).forEach((element, one) -> {
                    if (ofRun.stream()
                            .noneMatch(item -> item.week() == week.number()
                                    && item.element().equals(element))) {
                        after.add(fresh(run, week, one, after.size()));
                    }
                });
            }
        }
        return after;
    }

    private Item replanned(Item item, Run was, Run run, PlannedWeeks planned) {
        var old = was.week(item.week());
        var next = run.week(item.week());
        if (next.isEmpty()) {
            return item.status() == PlanItemStatus.PLANNED
                    ? item.with(item.moments().ending(PlanItemStatus.SKIPPED, CYCLE_CUT))
                    : item;
        }
        if (old.isEmpty()) {
            PlannedItem again = planned.in(next.get()).get(item.element());
            return again != null && CYCLE_CUT.equals(item.moments().reason())
                    ? ItemMoves.planned(item, again, PlanItemStatus.PLANNED, null)
                    : item;
        }
        if (!moves.mayMove(item) || old.get().monday().equals(next.get().monday())) {
            return item;
        }
        PlannedItem one = planned.in(next.get()).get(item.element());
        return moves.waits(item) && !item.moments().byHand() && one != null
                ? ItemMoves.planned(item, one)
                : along(item, old.get().monday(), next.get().monday());
    }

    /** Keeps its weekday, the one that was meant, and its distance to the week. */
    private Item along(Item item, LocalDate from, LocalDate to) {
        return moves.mapped(
                ItemMoves.asMeant(item),
                day -> steps.moved(day, from, to),
                day -> steps.wished(day, from, to),
                item.moments().byHand());
    }

    /** The items of the weeks of a run by their element, as the models plan them. */
    final class PlannedWeeks {

        private final Run run;
        private final Map<Integer, Map<String, PlannedItem>> weeks = new HashMap<>();

        PlannedWeeks(Run run) {
            this.run = run;
        }

        Map<String, PlannedItem> in(RunWeek week) {
            return weeks.computeIfAbsent(week.number(), number -> planned(week));
        }

        private Map<String, PlannedItem> planned(RunWeek week) {
            List<PlanElement> elements = run.elements().stream()
                    .filter(element -> element.week() == week.drawn() || isOfTheRunIn(run, week, element))
                    .map(element -> element.inWeek(week.number()))
                    .toList();
            Map<String, PlannedItem> planned = new LinkedHashMap<>();
            new WeekPlanner(calendar, before.programme().rhythm())
                    .plan(elements, List.of(week))
                    .forEach(one -> planned.put(one.element().element(), one));
            return planned;
        }
    }

    private boolean isOfTheRunIn(Run run, RunWeek week, PlanElement element) {
        return element.week() == PlanElement.OF_THE_RUN
                && before.items().stream()
                        .anyMatch(item -> item.run() == run.number()
                                && item.week() == week.number()
                                && item.element().equals(element.element()));
    }

    /** A barometer and a meeting with other schools have their own moment: they are not held again with the week. */
    private Item fresh(Run run, RunWeek week, PlannedItem one, int position) {
        PlanElement element = one.element();
        boolean again = !week.isAgain() || !isHeldOnce(element.kind());
        var moments = PlanState.Moments.of(one, element.place(before.programme().sessionPlace()));
        return new Item(
                id(run, week, element.element()),
                0,
                run.number(),
                week.number(),
                element.element(),
                element.row(),
                element.name(before.programme().teaching()),
                element.kind(),
                element.audience(),
                element.owner(),
                element.ownTime(),
                element.insideNorm(),
                position,
                Item.jitter(before.programme().team(), position),
                one.firstDay(),
                again ? moments : moments.ending(PlanItemStatus.SKIPPED, "notHeldAgain"));
    }

    static boolean isHeldOnce(PlanKind kind) {
        return kind == PlanKind.BAROMETER || kind == PlanKind.NETWORK_EVENT;
    }

    /** The same for a look ahead and for the change that follows. */
    private PlanItemId id(Run run, RunWeek week, String element) {
        return id(before.programme().id().text() + "/" + run.number() + "/" + week.number() + "/" + element);
    }

    static PlanItemId id(String name) {
        return new PlanItemId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
