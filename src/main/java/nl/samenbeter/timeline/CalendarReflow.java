package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.ProgrammeStatus;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.timeline.HeldWeeks.Held;
import nl.samenbeter.timeline.TimelineChange.FollowCalendar;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import org.jspecify.annotations.Nullable;

/**
 * A plan after its school's calendar changed: nothing lies on days off, and where days off went, weeks that followed one
 * another do so again. So taking days off back brings weeks back, and a free week that a coach left stays free. Pure.
 */
final class CalendarReflow {

    private final PlanState plan;
    private final @Nullable SchoolCalendar was;
    private final SchoolCalendar becomes;
    private final LocalDateTime now;
    private final LocalDate today;
    private final WeekSteps steps;

    /**
     * @param was the calendar by which the plan was made, absent when nobody knows: then no week moves back
     * @param now local time of the school
     */
    CalendarReflow(PlanState plan, @Nullable SchoolCalendar was, SchoolCalendar becomes, LocalDateTime now) {
        this.plan = plan;
        this.was = was;
        this.becomes = becomes;
        this.now = now;
        this.today = now.toLocalDate();
        this.steps = new WeekSteps(becomes);
    }

    /** @throws DomainException when the plan cannot follow */
    PlanState after() {
        PlanState after = changed(plan, new FollowCalendar());
        boolean paused = plan.programme().status() == ProgrammeStatus.PAUSED;
        return was == null || paused ? after : withoutGaps(after, new WeekSteps(was));
    }

    private PlanState changed(PlanState state, TimelineChange change) {
        return new Timeline(state, becomes, now, Integer.MAX_VALUE).after(change);
    }

    private PlanState withoutGaps(PlanState followed, WeekSteps before) {
        PlanState after = followed;
        for (Optional<ShiftWeeks> gap = gap(after, before); gap.isPresent(); gap = gap(after, before)) {
            try {
                after = changed(after, gap.get());
            } catch (DomainException stays) {
                return after;
            }
        }
        return after;
    }

    /** The first week that has not begun, followed the one before it and does not any more, with what closes the gap. */
    private Optional<ShiftWeeks> gap(PlanState state, WeekSteps before) {
        HeldWeeks weeks = HeldWeeks.of(state);
        for (int index = 1; index < weeks.weeks().size(); index++) {
            Held previous = weeks.get(index - 1);
            Held week = weeks.get(index);
            if (!week.monday().isAfter(today) || !followedDirectly(previous, week, before)) {
                continue;
            }
            LocalDate earliest = earliest(previous);
            if (earliest.isBefore(week.monday()) && isInTheSameYear(earliest, week)) {
                return Optional.of(new ShiftWeeks(week.monday(), -steps.between(earliest, week.monday()), Slack.KEEP));
            }
        }
        return Optional.empty();
    }

    private boolean followedDirectly(Held previous, Held week, WeekSteps before) {
        HeldWeeks weeks = HeldWeeks.of(plan);
        for (int index = 1; index < weeks.weeks().size(); index++) {
            Held first = weeks.get(index - 1);
            Held second = weeks.get(index);
            if (isSame(first, previous) && isSame(second, week)) {
                return before.between(first.monday(), second.monday()) <= 1;
            }
        }
        return false;
    }

    private static boolean isSame(Held one, Held other) {
        return one.run() == other.run() && one.week().number() == other.week().number();
    }

    /** Not this week any more, and not before the programme goes on after a pause. */
    private LocalDate earliest(Held previous) {
        LocalDate current = WeekSteps.monday(today);
        LocalDate next = steps.step(previous.monday().isBefore(current) ? current : previous.monday(), 1);
        LocalDate resumes = plan.programme().resumesOn();
        return resumes != null && next.isBefore(resumes) ? steps.step(resumes, 0) : next;
    }

    /** A cycle of the next school year does not begin before summer (rulings 10). */
    private boolean isInTheSameYear(LocalDate monday, Held week) {
        return becomes.schoolYear(week.friday())
                .filter(year -> monday.plusDays(4).isBefore(year.firstDay()))
                .isEmpty();
    }
}
