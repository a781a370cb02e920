package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolYear;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanState.Moments;
import nl.samenbeter.programme.PlanState.Session;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.timeline.HeldWeeks.Held;

/** What is to come in some weeks goes some school days later or earlier; the weeks stay. Pure. */
final class DayShift {

    private final PlanState plan;
    private final SchoolCalendar calendar;
    private final LocalDateTime now;
    private final ItemMoves moves;

    DayShift(PlanState plan, SchoolCalendar calendar, LocalDateTime now) {
        this.plan = plan;
        this.calendar = calendar;
        this.now = now;
        this.moves = new ItemMoves(calendar, now);
    }

    /** @throws DomainException when something would begin before its week does, in the past or after the summer */
    PlanState by(int days, List<Held> weeks) {
        DayMap map = day -> calendar.addSchoolDays(day, days);
        return plan.with(
                plan.runs(),
                plan.items().stream()
                        .map(item -> moves.mayMove(item) && isIn(weeks, item) ? shifted(item, map) : item)
                        .toList());
    }

    private static boolean isIn(List<Held> weeks, Item item) {
        return weeks.stream()
                .anyMatch(held -> held.run() == item.run() && held.week().number() == item.week());
    }

    private Item shifted(Item item, DayMap map) {
        Item shifted = moves.mapped(item, map, map, true);
        boolean isBehind = isBehind(item) && isBehind(shifted);
        if (isBehind) {
            return item;
        }
        mustLieAhead(item, shifted);
        mustLieInItsYear(shifted);
        return shifted;
    }

    /** A meeting that has begun, or something that was due: it can only be done or lapse. */
    private boolean isBehind(Item item) {
        Moments moments = item.moments();
        LocalDateTime end = item.isMeeting() ? moments.firstDay().atTime(moments.begins()) : moments.dueAt();
        return end.isBefore(now);
    }

    private void mustLieAhead(Item item, Item shifted) {
        Moments moments = shifted.moments();
        LocalDate first = moments.firstDay();
        if (!first.equals(item.moments().firstDay())) {
            LocalDate monday =
                    plan.run(item.run()).week(item.week()).orElseThrow().monday();
            if (first.isBefore(monday)) {
                throw new DomainException("timeline.beforeItsWeek", monday);
            }
            if (first.isBefore(now.toLocalDate())) {
                throw new DomainException("timeline.intoThePast");
            }
        }
        boolean sessionBehind = moments.sessions().stream()
                .filter(session -> !item.moments().sessions().contains(session))
                .anyMatch(this::isBehind);
        if (isBehind(shifted) || sessionBehind) {
            throw new DomainException("timeline.intoThePast");
        }
    }

    private boolean isBehind(Session session) {
        return !session.day().atTime(session.begins()).isAfter(now);
    }

    private void mustLieInItsYear(Item shifted) {
        LocalDate monday =
                plan.run(shifted.run()).week(shifted.week()).orElseThrow().monday();
        new WeekSteps(calendar)
                .year(monday)
                .map(SchoolYear::lastDay)
                .filter(shifted.moments().lastDay()::isAfter)
                .ifPresent(last -> {
                    throw new DomainException("timeline.pastSummerAltogether", last);
                });
    }
}
