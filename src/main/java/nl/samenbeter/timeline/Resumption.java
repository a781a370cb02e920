package nl.samenbeter.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.ProgrammeStatus;
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
        LocalDateTime begin = from.atStartOfDay();
        LocalDateTime asOf = begin.isBefore(now) ? begin : now;
        PlanState replanned = new Replanning(plan, calendar, asOf)
                .in(new WeekLayout(calendar, now.toLocalDate()).resumed(weeks, firstWeek, monday));
        var moves = new ItemMoves(calendar, asOf);
        DayMap days = day -> day.isBefore(from) ? day : steps.moved(day, firstWeek, monday);
        DayMap wishes = day -> day.isBefore(from) ? day : steps.wished(day, firstWeek, monday);
        // What waits has gone with its week; what is open, or of a week before the pause, only leaves out the pause.
        Map<PlanItemId, Item> before = plan.byId();
        List<Item> items = replanned.items().stream()
                .map(item -> {
                    Item was = before.get(item.id());
                    boolean follows = was == null || moves.waits(was) && !isInAWeekBefore(firstWeek, was);
                    return follows || !moves.mayMove(was)
                            ? item
                            : moves.mapped(was, days, wishes, was.moments().byHand());
                })
                .toList();
        return replanned
                .with(replanned.runs(), items)
                .with(replanned.programme().resuming(monday));
    }

    private boolean isInAWeekBefore(LocalDate firstWeek, Item item) {
        return plan.run(item.run())
                .week(item.week())
                .filter(week -> week.monday().isBefore(firstWeek))
                .isPresent();
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
