package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.ItemAppointment;
import nl.samenbeter.programme.PlanItemStatus;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanState.Moments;
import nl.samenbeter.programme.PlanState.Run;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.timeline.ChangeRecord.ItemChange;
import org.jspecify.annotations.Nullable;

/**
 * Takes a change back as far as nothing of it has fired (rulings 45): an item comes back while it still stands as the change
 * left it and its old moment lies ahead; a week comes back with all its items or not at all. Pure.
 */
final class Undoing {

    /** Why an item does not come back. */
    enum Why {
        /** It opened, was finished, lapsed or was held. */
        FIRED,
        /** Its own reminder was sent. */
        REMINDED,
        /** People met for it where the change put it. */
        MET,
        /** Its open work was ended. */
        ENDED,
        /** Somebody changed it since. */
        CHANGED_SINCE,
        /** Where it was has gone by. */
        OLD_MOMENT_PAST,
        /** Where it was is a day off by now. */
        DAY_OFF,
        /** Its week does not come back. */
        ITS_WEEK_STAYS,
        /** The programme itself is not any more as the change left it. */
        PROGRAMME_STAYS
    }

    /**
     * @param plan as it is when what can come back has come back
     * @param back items that come back
     * @param stays items that do not, with the reason
     */
    record Result(PlanState plan, List<PlanItemId> back, Map<PlanItemId, Why> stays, boolean complete) {}

    private final PlanState now;
    private final ChangeRecord change;
    private final SchoolCalendar calendar;
    private final LocalDateTime moment;
    private final Set<PlanItemId> reminded;
    private final List<ItemAppointment> agreed;

    /**
     * @param moment local time of the school
     * @param reminded items whose own reminder was sent since the change
     * @param agreed what people agreed for items of the change and is still open
     */
    Undoing(
            PlanState now,
            ChangeRecord change,
            SchoolCalendar calendar,
            LocalDateTime moment,
            Set<PlanItemId> reminded,
            List<ItemAppointment> agreed) {
        this.reminded = reminded;
        this.now = now;
        this.change = change;
        this.calendar = calendar;
        this.moment = moment;
        this.agreed = agreed;
    }

    Result result() {
        Map<PlanItemId, Item> items = now.byId();
        Map<PlanItemId, Why> stays = new HashMap<>();
        List<ItemChange> left = left();
        for (ItemChange item : left) {
            Why why = why(items.get(item.item()), item);
            if (why != null) {
                stays.put(item.item(), why);
            }
        }
        var factsBack = new FactsBack(now, change, moment);
        boolean facts = factsBack.comeBack();
        List<Run> runs = new WeeksBack(now, change, calendar, moment).of(items, left, stays, facts);
        if (!facts) {
            left.forEach(item -> stays.putIfAbsent(item.item(), Why.PROGRAMME_STAYS));
        }
        List<PlanItemId> back = left.stream()
                .map(ItemChange::item)
                .filter(item -> !stays.containsKey(item))
                .toList();
        PlanState plan = now.with(runs, itemsBack(back)).with(facts ? factsBack.facts() : now.programme());
        Map<PlanItemId, Why> inOrder = new LinkedHashMap<>();
        left.stream()
                .map(ItemChange::item)
                .filter(stays::containsKey)
                .forEach(item -> inOrder.put(item, Objects.requireNonNull(stays.get(item))));
        boolean complete =
                stays.isEmpty() && facts && WeeksBack.same(runs, change.before().weeks());
        return new Result(plan, back, inOrder, complete);
    }

    /** As they stand in the plan. */
    private List<ItemChange> left() {
        List<PlanItemId> order = now.items().stream().map(Item::id).toList();
        return change.changed().stream()
                .filter(item -> !item.undone())
                .sorted(Comparator.comparingInt(item -> order.indexOf(item.item())))
                .toList();
    }

    private @Nullable Why why(@Nullable Item item, ItemChange changed) {
        Moments after = changed.after();
        Moments before = changed.before();
        if (item == null) {
            return after == null ? Why.CHANGED_SINCE : Why.FIRED;
        }
        if (after == null) {
            return Why.CHANGED_SINCE;
        }
        if (before != null && before.status() == PlanItemStatus.OPEN && after.status() == PlanItemStatus.SKIPPED) {
            return Why.ENDED;
        }
        if (reminded.contains(item.id())) {
            return Why.REMINDED;
        }
        Moments is = item.moments();
        if (is.status() != after.status() || held(is) != held(after)) {
            return Why.FIRED;
        }
        if (!is.equals(after)) {
            return Why.CHANGED_SINCE;
        }
        boolean waits = after.status() != PlanItemStatus.OPEN;
        if (after.status() == PlanItemStatus.SKIPPED && !fires(item).isAfter(moment)) {
            return Why.FIRED;
        }
        if (before == null) {
            return null;
        }
        if (waits && !begin(before).isAfter(moment)) {
            return Why.OLD_MOMENT_PAST;
        }
        if (haveMet(item, before)) {
            return Why.MET;
        }
        return isOff(before) ? Why.DAY_OFF : null;
    }

    /** A day that has been stays, and with it what hangs on that day: a task that is due then. */
    private boolean haveMet(Item item, Moments before) {
        if (item.isSessionBlock() || !PlanClashes.isElsewhere(item.moments(), before)) {
            return false;
        }
        LocalDate today = moment.toLocalDate();
        LocalDate since = LocalDate.ofInstant(change.at(), now.programme().zone());
        UnaryOperator<LocalDate> back = new MovedDays(calendar, today).days(item, item.with(before));
        return agreed.stream()
                .filter(one -> one.item().equals(item.id()))
                .map(ItemAppointment::day)
                .anyMatch(day -> !day.isBefore(since)
                        && day.isBefore(today)
                        && !back.apply(day).equals(day));
    }

    /** The calendar changed since: no school on any day of it, or not on the day of a session that is still to come. */
    private boolean isOff(Moments moments) {
        LocalDate today = moment.toLocalDate();
        boolean all =
                moments.firstDay().datesUntil(moments.lastDay().plusDays(1)).noneMatch(calendar::isSchoolDay);
        return all && !moments.lastDay().isBefore(today)
                || moments.sessions().stream()
                        .filter(session ->
                                session.held() == null && !session.day().isBefore(today))
                        .anyMatch(session -> !calendar.isSchoolDay(session.day()));
    }

    /** When its branch looks whether it goes ahead; one that still stands as planned has not begun, also at a gate. */
    static LocalDateTime fires(Item item) {
        return item.kind() == PlanKind.ACTION_TIME
                ? item.moments().dueAt()
                : item.moments().opensAt();
    }

    private static long held(Moments moments) {
        return moments.sessions().stream()
                .filter(session -> session.held() != null)
                .count();
    }

    private static LocalDateTime begin(Moments moments) {
        return moments.begins() == null
                ? moments.lastDay().atTime(TimelineHours.DAY_CLOSES)
                : moments.firstDay().atTime(moments.begins());
    }

    private List<Item> itemsBack(List<PlanItemId> back) {
        Map<PlanItemId, ItemChange> changes = new HashMap<>();
        change.changed().stream()
                .filter(item -> back.contains(item.item()))
                .forEach(item -> changes.put(item.item(), item));
        List<Item> items = new ArrayList<>();
        for (Item item : now.items()) {
            ItemChange changed = changes.get(item.id());
            if (changed == null) {
                items.add(item);
            } else if (changed.before() != null) {
                items.add(item.with(changed.before()));
            }
        }
        return items;
    }
}
