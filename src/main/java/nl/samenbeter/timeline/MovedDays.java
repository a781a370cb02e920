package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.shared.PlanItemId;

/**
 * Where days go on which people agreed something for an item that moves: whole weeks when the item goes by weeks, as many
 * school days when it goes by days; never outside the item's own days. What has been stays; in a pause
 * nothing has been. Pure.
 */
final class MovedDays {

    private final SchoolCalendar calendar;
    private final WeekSteps steps;
    private final LocalDate today;

    MovedDays(SchoolCalendar calendar, LocalDate today) {
        this.calendar = calendar;
        this.steps = new WeekSteps(calendar);
        this.today = today;
    }

    Map<PlanItemId, UnaryOperator<LocalDate>> of(PlanState before, PlanState after) {
        Map<PlanItemId, Item> was = before.byId();
        LocalDate stays = after.programme().resumesOn() != null
                        && !Objects.equals(
                                before.programme().resumesOn(),
                                after.programme().resumesOn())
                ? Objects.requireNonNull(after.programme().pausedFrom())
                : today;
        Map<PlanItemId, UnaryOperator<LocalDate>> days = new HashMap<>();
        for (Item item : PlanClashes.moved(before, after)) {
            Item old = was.get(item.id());
            if (old != null && !item.isSessionBlock()) {
                UnaryOperator<LocalDate> moved = days(old, item);
                days.put(item.id(), day -> day.isBefore(stays) ? day : moved.apply(day));
            }
        }
        return days;
    }

    /** Also of days that have been. */
    UnaryOperator<LocalDate> days(Item was, Item item) {
        LocalDate first = item.moments().firstDay();
        LocalDate last = item.moments().lastDay();
        LocalDate fromWeek = WeekSteps.monday(was.moments().lastDay());
        LocalDate toWeek = WeekSteps.monday(last);
        int distance = steps.schoolDaysBetween(was.moments().lastDay(), last);
        boolean byDays = distance == steps.schoolDaysBetween(was.moments().firstDay(), first)
                && was.moments().lastDay().getDayOfWeek() != last.getDayOfWeek();
        UnaryOperator<LocalDate> moved = byDays
                ? day -> calendar.addSchoolDays(day, distance)
                : fromWeek.equals(toWeek) ? steps::onASchoolDay : day -> steps.moved(day, fromWeek, toWeek);
        return day -> {
            LocalDate to = moved.apply(day);
            return to.isBefore(first) ? first : to.isAfter(last) ? last : to;
        };
    }
}
