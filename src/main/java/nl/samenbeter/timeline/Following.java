package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanElement;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanState.Moments;
import nl.samenbeter.programme.PlanState.Run;
import nl.samenbeter.programme.PlanState.Session;
import nl.samenbeter.programme.PlannedItem;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.shared.PlanItemId;

/**
 * A plan after days off came or went. Weeks that are no programme weeks any more move; in a week that has not begun what
 * follows the model is planned anew; anything else gives way only where its own day is off, and never into the past. Pure.
 */
final class Following {

    private final PlanState plan;
    private final SchoolCalendar calendar;
    private final LocalDate today;
    private final WeekSteps steps;
    private final ItemMoves moves;
    private final Replanning replanning;
    private final Map<Integer, Replanning.PlannedWeeks> planned = new HashMap<>();

    Following(PlanState plan, SchoolCalendar calendar, LocalDateTime now) {
        this.plan = plan;
        this.calendar = calendar;
        this.today = now.toLocalDate();
        this.steps = new WeekSteps(calendar);
        this.moves = new ItemMoves(calendar, now);
        this.replanning = new Replanning(plan, calendar, now);
    }

    PlanState after() {
        PlanState moved = replanning.in(new WeekLayout(calendar, today).onProgrammeWeeks(HeldWeeks.of(plan)));
        Map<PlanItemId, Item> before = plan.byId();
        return moved.with(
                moved.runs(),
                moved.items().stream()
                        .map(item -> item.equals(before.get(item.id())) && moves.mayMove(item)
                                ? following(item, moved.run(item.run()))
                                : item)
                        .toList());
    }

    private Item following(Item item, Run run) {
        Optional<RunWeek> ahead =
                run.week(item.week()).filter(week -> week.monday().isAfter(today));
        if (ahead.isPresent() && moves.waits(item) && !item.moments().byHand()) {
            PlannedItem anew = planned.computeIfAbsent(run.number(), number -> replanning.new PlannedWeeks(run))
                    .in(ahead.get())
                    .get(item.element());
            if (anew != null) {
                return ItemMoves.planned(item, anew);
            }
        }
        boolean comesAfterSomething =
                run.drawn(item).map(PlanElement::after).stream().anyMatch(after -> !after.isEmpty());
        return mayStay(item) ? item : givingWay(item, comesAfterSomething);
    }

    private boolean mayStay(Item item) {
        Moments moments = item.moments();
        return isOpen(moments.firstDay())
                && isOpen(moments.lastDay())
                && isOpen(moments.dueAt().toLocalDate())
                && moves.lapses(moments.lapsesAt(), moments.dueAt()).equals(moments.lapsesAt())
                && moments.sessions().stream().allMatch(session -> isOpen(session.day()));
    }

    private boolean isOpen(LocalDate day) {
        return day.isBefore(today) || calendar.isSchoolDay(day);
    }

    private Item givingWay(Item item, boolean neverEarlier) {
        LocalDate earliest = neverEarlier ? LocalDate.MAX : today.plusDays(1);
        DayMap days = day -> day.isBefore(today) ? day : steps.onASchoolDay(day, earliest);
        return item.isSessionBlock()
                ? withoutLostSessions(item, days)
                : moves.mapped(item, days, DayMap.STAY, item.moments().byHand());
    }

    /** A session on a day off lapses, and the next one takes its length; the only one that is left moves as a meeting does. */
    private Item withoutLostSessions(Item item, DayMap days) {
        Moments was = item.moments();
        List<Session> left = new ArrayList<>();
        int lost = 0;
        for (Session session : was.sessions()) {
            if (moves.stays(session)) {
                left.add(session);
            } else if (calendar.isSchoolDay(session.day())) {
                left.add(lasting(session, session.day(), lost));
                lost = 0;
            } else {
                lost = Math.max(lost, session.minutes());
            }
        }
        if (left.isEmpty()) {
            Session last = was.sessions().getLast();
            left.add(lasting(last, days.moved(last.day()), lost));
        }
        LocalDate first = days.moved(was.firstDay());
        return moves.mapped(item, first, moves.last(was, was.lastDay(), first), left, days, DayMap.STAY, was.byHand());
    }

    private static Session lasting(Session session, LocalDate day, int atLeast) {
        return new Session(day, session.begins(), Math.max(session.minutes(), atLeast), session.held());
    }
}
