package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanState.Run;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.timeline.ChangeRecord.ItemChange;

/** Weeks that come back of a change: each with all its items or not at all. Pure. */
final class WeeksBack {

    private final PlanState now;
    private final ChangeRecord change;
    private final SchoolCalendar calendar;
    private final LocalDateTime moment;

    WeeksBack(PlanState now, ChangeRecord change, SchoolCalendar calendar, LocalDateTime moment) {
        this.now = now;
        this.change = change;
        this.calendar = calendar;
        this.moment = moment;
    }

    /** @param stays items that stay, to which those are added whose week does */
    List<Run> of(
            Map<PlanItemId, Item> items, List<ItemChange> left, Map<PlanItemId, Undoing.Why> stays, boolean facts) {
        List<Item> staying =
                stays.keySet().stream().map(items::get).filter(Objects::nonNull).toList();
        Set<String> back = new HashSet<>();
        List<Run> runs = new ArrayList<>();
        for (Run run : now.runs()) {
            List<RunWeek> before = change.before().weeks().getOrDefault(run.number(), run.weeks());
            List<RunWeek> weeks = new ArrayList<>();
            for (RunWeek week : run.weeks()) {
                Optional<RunWeek> old = find(before, week.number());
                if (old.equals(find(after(run), week.number()))) {
                    weeks.add(week);
                } else if (facts && returns(run, week, old, staying)) {
                    old.ifPresent(weeks::add);
                    back.add(run.number() + "/" + week.number());
                } else {
                    weeks.add(week);
                }
            }
            if (facts) {
                before.stream()
                        .filter(week -> find(run.weeks(), week.number()).isEmpty())
                        .forEach(weeks::add);
            }
            runs.add(run.heldIn(weeks));
        }
        boolean inOrder = isInOrder(runs);
        for (ItemChange item : left) {
            Item is = items.get(item.item());
            if (is != null && moved(is) && !(inOrder && back.contains(is.run() + "/" + is.week()))) {
                stays.putIfAbsent(item.item(), Undoing.Why.ITS_WEEK_STAYS);
            }
        }
        return inOrder ? runs : new ArrayList<>(now.runs());
    }

    private List<RunWeek> after(Run run) {
        return change.after().weeks().getOrDefault(run.number(), run.weeks());
    }

    /** When it stands where the change put it, neither place has gone by, and all its items can. */
    private boolean returns(Run run, RunWeek week, Optional<RunWeek> old, List<Item> staying) {
        return find(after(run), week.number()).equals(Optional.of(week))
                && week.monday().atTime(TimelineHours.GATE).isAfter(moment)
                && old.map(RunWeek::monday).filter(this::isNoProgrammeWeek).isEmpty()
                && old.map(RunWeek::monday)
                        .map(monday -> monday.plusDays(4)
                                .atTime(TimelineHours.DAY_CLOSES)
                                .isAfter(moment))
                        .orElse(true)
                && staying.stream().noneMatch(item -> isIn(item, run.number(), week.number()));
    }

    private boolean isNoProgrammeWeek(LocalDate monday) {
        return !calendar.isProgrammeWeek(monday);
    }

    private static boolean isIn(Item item, int run, int week) {
        return item.run() == run && item.week() == week;
    }

    /** Whether the change moved the week of this item. */
    private boolean moved(Item item) {
        List<RunWeek> before = change.before().weeks().getOrDefault(item.run(), List.of());
        List<RunWeek> after = change.after().weeks().getOrDefault(item.run(), List.of());
        return !find(before, item.week()).equals(find(after, item.week()));
    }

    private static Optional<RunWeek> find(List<RunWeek> weeks, int number) {
        return weeks.stream().filter(week -> week.number() == number).findFirst();
    }

    private static boolean isInOrder(List<Run> runs) {
        var held = HeldWeeks.of(runs).weeks();
        for (int index = 1; index < held.size(); index++) {
            if (!held.get(index).monday().isAfter(held.get(index - 1).monday())
                    || held.get(index).run() < held.get(index - 1).run()) {
                return false;
            }
        }
        return true;
    }

    static boolean same(List<Run> runs, Map<Integer, List<RunWeek>> before) {
        return runs.stream().allMatch(run -> run.weeks().equals(before.getOrDefault(run.number(), run.weeks())));
    }
}
