package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolYear;
import nl.samenbeter.programme.CycleWeeks;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.timeline.HeldWeeks.Held;

/**
 * On which Mondays the weeks of a programme are held after a change. No week goes past the summer: of the run that is
 * changed it is refused, a cycle that has not begun is laid out anew and may be cut (rulings 10). Pure.
 */
final class WeekLayout {

    private final SchoolCalendar calendar;
    private final WeekSteps steps;
    private final LocalDate today;

    WeekLayout(SchoolCalendar calendar, LocalDate today) {
        this.calendar = calendar;
        this.steps = new WeekSteps(calendar);
        this.today = today;
    }

    /**
     * @param index of the first week that moves
     * @throws DomainException {@code timeline.pastSummer}, {@code timeline.tooEarly}, {@code timeline.runsInto}
     */
    HeldWeeks shifted(HeldWeeks before, int index, int weeks, Slack slack) {
        Held first = before.get(index);
        LocalDate target = steps.step(first.monday(), weeks);
        if (weeks < 0) {
            mustNotBeTooEarly(before, index, target);
        }
        boolean last = index == before.weeks().size() - 1;
        if (slack == Slack.IGNORE
                && !last
                && !target.isBefore(before.get(index + 1).monday())) {
            Held next = before.get(index + 1);
            throw new DomainException(
                    "timeline.runsInto", next.monday(), steps.between(first.monday(), next.monday()) - 1);
        }
        HeldWeeks after = following(before, index, target, slack);
        return withinTheYear(before, after, index, weeks);
    }

    private void mustNotBeTooEarly(HeldWeeks before, int index, LocalDate target) {
        LocalDate earliest = index == 0
                ? steps.step(WeekSteps.monday(today), 1)
                : steps.step(before.get(index - 1).monday(), 1);
        LocalDate next = steps.step(WeekSteps.monday(today), 1);
        LocalDate possible = earliest.isBefore(next) ? next : earliest;
        if (target.isBefore(possible)) {
            throw new DomainException("timeline.tooEarly", possible);
        }
    }

    /** The week at that place goes to a Monday; those after it make room. */
    private HeldWeeks following(HeldWeeks before, int index, LocalDate target, Slack slack) {
        return before.changing(weeks -> {
            LocalDate previous = target;
            weeks.set(index, before.get(index).on(target));
            for (int later = index + 1; later < weeks.size() && slack != Slack.IGNORE; later++) {
                LocalDate was = before.get(later).monday();
                int distance = Math.max(1, steps.between(before.get(later - 1).monday(), was));
                LocalDate next = slack == Slack.KEEP
                        ? steps.step(previous, distance)
                        : was.isAfter(previous) ? was : steps.step(previous, 1);
                weeks.set(later, before.get(later).on(next));
                previous = next;
            }
            return weeks;
        });
    }

    private HeldWeeks withinTheYear(HeldWeeks before, HeldWeeks after, int index, int weeks) {
        int run = before.get(index).run();
        Optional<SchoolYear> year = calendar.schoolYear(before.get(index).monday());
        if (year.isEmpty()) {
            return after;
        }
        LocalDate end = year.get().lastDay();
        Held lastOfRun = after.weeks().stream()
                .filter(held -> held.run() == run)
                .reduce((one, later) -> later)
                .orElseThrow();
        if (lastOfRun.monday().isAfter(end)) {
            int fits = weeks - stepsAfter(lastOfRun.monday(), end);
            throw fits > 0
                    ? new DomainException("timeline.pastSummer", end, fits)
                    : new DomainException("timeline.pastSummerAltogether", end);
        }
        return withLaterRunsLaidOut(before, after, run, end);
    }

    /** How many programme weeks a Monday lies too far. */
    private int stepsAfter(LocalDate monday, LocalDate end) {
        int steps = 0;
        for (LocalDate at = monday; at.isAfter(end); at = this.steps.step(at, -1)) {
            steps++;
        }
        return steps;
    }

    /** A later run that crosses the summer now, and did not before, gets its weeks as at its planning. */
    private HeldWeeks withLaterRunsLaidOut(HeldWeeks before, HeldWeeks after, int run, LocalDate end) {
        List<Held> weeks = new ArrayList<>();
        for (int number = run; ; number++) {
            int current = number;
            List<Held> ofRun =
                    after.weeks().stream().filter(held -> held.run() == current).toList();
            if (ofRun.isEmpty()) {
                break;
            }
            List<Held> was = before.weeks().stream()
                    .filter(held -> held.run() == current)
                    .toList();
            boolean crosses = ofRun.getLast().monday().isAfter(end)
                    && !was.getFirst().monday().isAfter(end);
            if (crosses && current > run) {
                LocalDate last = weeks.getLast().monday();
                ofRun = new CycleWeeks(calendar)
                                .after(last)
                                .orElseThrow(() -> new DomainException("timeline.pastSummerAltogether", end))
                                .stream()
                                .map(week -> new Held(current, week))
                                .toList();
            }
            weeks.addAll(ofRun);
        }
        List<Held> all = new ArrayList<>(
                after.weeks().stream().filter(held -> held.run() < run).toList());
        all.addAll(weeks);
        return new HeldWeeks(List.copyOf(all));
    }

    /** The week is held once more in the programme week after it, or after this one when it is over. */
    HeldWeeks repeated(HeldWeeks before, int index, Slack slack) {
        Held week = before.get(index);
        Held current = before.begunOn(today).orElse(week);
        Held previous = current.monday().isAfter(week.monday()) ? current : week;
        int place = before.weeks().indexOf(previous) + 1;
        LocalDate monday = steps.step(
                previous.monday().isBefore(WeekSteps.monday(today)) ? WeekSteps.monday(today) : previous.monday(), 1);
        int number = week.week().number();
        while (isHeld(before, week.run(), number)) {
            number = RunWeek.again(number);
        }
        var again = new Held(week.run(), new RunWeek(number, monday));
        HeldWeeks roomy =
                place < before.weeks().size() && !before.get(place).monday().isAfter(monday)
                        ? madeRoom(before, place, monday, slack)
                        : before;
        HeldWeeks after = roomy.changing(weeks -> {
            weeks.add(place, again);
            return weeks;
        });
        calendar.schoolYear(week.monday())
                .filter(year -> monday.isAfter(year.lastDay()))
                .ifPresent(year -> {
                    throw new DomainException("timeline.pastSummerAltogether", year.lastDay());
                });
        return after;
    }

    private HeldWeeks madeRoom(HeldWeeks before, int place, LocalDate monday, Slack slack) {
        if (slack == Slack.IGNORE) {
            throw new DomainException(
                    "timeline.noRoomToRepeat", before.get(place).monday());
        }
        int weeks = steps.between(before.get(place).monday(), steps.step(monday, 1));
        return shifted(before, place, weeks, slack);
    }

    private static boolean isHeld(HeldWeeks weeks, int run, int number) {
        return weeks.weeks().stream()
                .anyMatch(held -> held.run() == run && held.week().number() == number);
    }

    /** Weeks that are not programme weeks any more, and have not begun, move to the next one; what follows makes room. */
    HeldWeeks onProgrammeWeeks(HeldWeeks before) {
        for (int index = 0; index < before.weeks().size(); index++) {
            LocalDate monday = before.get(index).monday();
            if (monday.isAfter(today) && !calendar.isProgrammeWeek(monday)) {
                return onProgrammeWeeks(shifted(before, index, 1, Slack.KEEP));
            }
        }
        return before;
    }

    /**
     * After a pause: the first week that was not over when it began is taken up on that Monday, the others follow in the next
     * programme weeks; a cycle is cut where the school year ends.
     *
     * @param firstWeek Monday of the first programme week of which a school day lies in the pause
     * @throws DomainException {@code programme.resumeTooLate} with the last Monday that is possible
     */
    HeldWeeks resumed(PlanState plan, LocalDate firstWeek, LocalDate monday) {
        List<Held> weeks = new ArrayList<>();
        LocalDate next = monday;
        for (PlanState.Run run : plan.runs()) {
            List<RunWeek> over = run.weeks().stream()
                    .filter(week -> week.monday().isBefore(firstWeek))
                    .toList();
            List<RunWeek> left = run.weeks().subList(over.size(), run.weeks().size());
            over.forEach(week -> weeks.add(new Held(run.number(), week)));
            if (left.isEmpty()) {
                continue;
            }
            List<RunWeek> moved = run.isCycle() ? cycle(over, left, next) : eightWeeks(left, next);
            moved.forEach(week -> weeks.add(new Held(run.number(), week)));
            next = moved.getLast().monday().plusWeeks(1);
        }
        return new HeldWeeks(List.copyOf(weeks));
    }

    private List<RunWeek> eightWeeks(List<RunWeek> left, LocalDate from) {
        List<LocalDate> mondays = calendar.programmeWeeks(from, left.size());
        var year = calendar.schoolYear(from);
        if (year.isPresent() && mondays.getLast().isAfter(year.get().lastDay())) {
            List<LocalDate> all = calendar.programmeWeeks(year.get());
            throw new DomainException("programme.resumeTooLate", all.get(Math.max(0, all.size() - left.size())));
        }
        List<RunWeek> weeks = new ArrayList<>();
        left.forEach(week -> weeks.add(new RunWeek(week.number(), mondays.get(weeks.size()))));
        return weeks;
    }

    /** A cycle that has not begun is put down as at its planning; one that has is cut before its last week. */
    private List<RunWeek> cycle(List<RunWeek> over, List<RunWeek> left, LocalDate from) {
        var weeks = new CycleWeeks(calendar);
        return over.isEmpty() ? weeks.after(from.minusWeeks(1)).orElse(left) : weeks.rest(left, from);
    }
}
