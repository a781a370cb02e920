package nl.samenbeter.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.ProgrammeStatus;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.programme.StartRules;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PlanItemId;

/** A programme goes on after a pause, on the Monday of a week; the plan stands as it stood when the pause began. Pure. */
final class Resumption {

    private final PlanState plan;
    private final SchoolCalendar calendar;
    private final LocalDateTime now;
    private final HeldWeeks weeks;
    private final WeekSteps steps;

    Resumption(PlanState plan, SchoolCalendar calendar, LocalDateTime now) {
        this.plan = plan;
        this.calendar = calendar;
        this.now = now;
        this.weeks = HeldWeeks.of(plan);
        this.steps = new WeekSteps(calendar);
    }

    PlanState on(LocalDate monday) {
        mustBePossible(monday);
        LocalDate from = Objects.requireNonNull(plan.programme().pausedFrom());
        LocalDate firstWeek = firstWeekOf(from);
        if (monday.isBefore(firstWeek)) {
            throw new DomainException("programme.resumeBeforePause", from);
        }
        LocalDateTime asOf = asOf(plan, now);
        PlanState replanned = new Replanning(plan, calendar, asOf)
                .in(new WeekLayout(calendar, now.toLocalDate()).resumed(weeks, firstWeek, monday));
        var moves = new ItemMoves(calendar, asOf);
        Map<PlanItemId, Item> before = plan.byId();
        List<Item> items = replanned.items().stream()
                .map(item -> {
                    Item was = before.get(item.id());
                    if (was == null || !moves.mayMove(was)) {
                        return item;
                    }
                    Optional<LocalDate> week = monday(plan, was).filter(day -> !day.isBefore(firstWeek));
                    boolean goesWithItsWeek = moves.waits(was)
                            && (week.isPresent() || monday(plan, was).isEmpty());
                    return goesWithItsWeek
                            ? item
                            : leavingOut(
                                    from,
                                    was,
                                    week.orElse(firstWeek),
                                    week.flatMap(old -> monday(replanned, was)).orElse(monday),
                                    moves);
                })
                .toList();
        return replanned
                .with(replanned.runs(), items)
                .with(replanned.programme().resuming(monday));
    }

    private static Optional<LocalDate> monday(PlanState plan, Item item) {
        return plan.run(item.run()).week(item.week()).map(RunWeek::monday);
    }

    /** What is open, or belongs to a week before the pause, keeps its days before it. */
    private Item leavingOut(LocalDate from, Item item, LocalDate week, LocalDate to, ItemMoves moves) {
        return moves.mapped(
                item,
                day -> day.isBefore(from) ? day : steps.moved(day, week, to),
                day -> day.isBefore(from) ? day : steps.wished(day, week, to),
                item.moments().byHand());
    }

    /** Until when things have been: in a pause, until it began. */
    static LocalDateTime asOf(PlanState plan, LocalDateTime now) {
        LocalDate from = plan.programme().pausedFrom();
        boolean stands = plan.programme().status() == ProgrammeStatus.PAUSED && from != null;
        return stands && from.atStartOfDay().isBefore(now) ? from.atStartOfDay() : now;
    }

    private void mustBePossible(LocalDate monday) {
        if (plan.programme().status() != ProgrammeStatus.PAUSED) {
            throw new DomainException("programme.notPaused");
        }
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new DomainException("programme.resumeNotAMonday");
        }
        if (!now.isBefore(monday.atTime(TimelineHours.GATE))) {
            throw new DomainException("programme.startIsPast");
        }
        if (!calendar.isProgrammeWeek(monday)) {
            throw new DomainException(
                    "programme.holidayWeek",
                    StartRules.holiday(calendar, monday),
                    calendar.programmeWeeks(monday, 1).getFirst());
        }
    }

    /** The first week of which a school day lies in the pause: one that is held, or a programme week. */
    private LocalDate firstWeekOf(LocalDate from) {
        LocalDate monday = WeekSteps.monday(from);
        if (from.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            return calendar.programmeWeeks(monday.plusWeeks(1), 1).getFirst();
        }
        return weeks.at(from).isPresent()
                ? monday
                : calendar.programmeWeeks(monday, 1).getFirst();
    }
}
