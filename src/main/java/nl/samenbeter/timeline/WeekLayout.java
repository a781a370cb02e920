package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolYear;
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
    private final CycleLayout cycles;
    private final LocalDate today;

    WeekLayout(SchoolCalendar calendar, LocalDate today) {
        this.calendar = calendar;
        this.steps = new WeekSteps(calendar);
        this.cycles = new CycleLayout(calendar);
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
        mustEndBeforeSummer(after, first, weeks);
        return cycles.laidOut(after, first.run());
    }

    private void mustNotBeTooEarly(HeldWeeks before, int index, LocalDate target) {
        LocalDate possible = steps.step(WeekSteps.monday(today), 1);
        if (index > 0) {
            possible = later(possible, steps.step(before.get(index - 1).monday(), 1));
        }
        Optional<SchoolYear> year = steps.year(before.get(index).monday());
        if (year.isPresent()) {
            possible = later(possible, calendar.programmeWeeks(year.get()).getFirst());
        }
        if (target.isBefore(possible)) {
            throw new DomainException("timeline.tooEarly", possible);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    /** The week at that place goes to a Monday; those after it make room. */
    private HeldWeeks following(HeldWeeks before, int index, LocalDate target, Slack slack) {
        return before.changing(weeks -> {
            LocalDate previous = target;
            weeks.set(index, before.get(index).on(target));
            for (int later = index + 1; later < weeks.size(); later++) {
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

    /** @param weeks by which its run moves */
    private void mustEndBeforeSummer(HeldWeeks after, Held changed, int weeks) {
        Optional<LocalDate> end = end(changed.monday());
        LocalDate last = after.lastOf(changed.run()).monday();
        if (end.filter(last::isAfter).isPresent()) {
            int fits = weeks - stepsAfter(last, end.get());
            throw fits > 0
                    ? new DomainException("timeline.pastSummer", end.get(), fits)
                    : new DomainException("timeline.pastSummerAltogether", end.get());
        }
    }

    private Optional<LocalDate> end(LocalDate monday) {
        return steps.year(monday).map(SchoolYear::lastDay);
    }

    /** How many programme weeks a Monday lies too far. */
    private int stepsAfter(LocalDate monday, LocalDate end) {
        int steps = 0;
        for (LocalDate at = monday; at.isAfter(end); at = this.steps.step(at, -1)) {
            steps++;
        }
        return steps;
    }

    /** The week is held once more in the programme week after it, or after this one when it is over. */
    HeldWeeks repeated(HeldWeeks before, int index, Slack slack) {
        Held week = before.get(index);
        Held current = before.begunOn(today).orElse(week);
        Held previous = current.monday().isAfter(week.monday()) ? current : week;
        int place = before.weeks().indexOf(previous) + 1;
        LocalDate monday = steps.step(later(previous.monday(), WeekSteps.monday(today)), 1);
        int number = week.week().number();
        while (before.holds(week.run(), number)) {
            number = RunWeek.again(number);
        }
        var again = new Held(week.run(), new RunWeek(number, monday));
        boolean full =
                place < before.weeks().size() && !before.get(place).monday().isAfter(monday);
        if (full && slack == Slack.IGNORE) {
            throw new DomainException(
                    "timeline.noRoomToRepeat", before.get(place).monday());
        }
        HeldWeeks roomy = full ? following(before, place, steps.step(monday, 1), slack) : before;
        HeldWeeks after = roomy.changing(weeks -> {
            weeks.add(place, again);
            return weeks;
        });
        mustEndBeforeSummer(after, week, 1);
        return cycles.laidOut(after, week.run());
    }

    /** Weeks that are not programme weeks any more, and have not begun, move to the next one; what follows makes room. */
    HeldWeeks onProgrammeWeeks(HeldWeeks before) {
        for (int index = 0; index < before.weeks().size(); index++) {
            Held week = before.get(index);
            if (week.monday().isAfter(today) && !calendar.isProgrammeWeek(week.monday())) {
                HeldWeeks after = following(before, index, steps.step(week.monday(), 1), Slack.KEEP);
                LocalDate last = after.lastOf(week.run()).monday();
                Optional<LocalDate> end = end(week.monday()).filter(last::isAfter);
                return onProgrammeWeeks(
                        end.isPresent() ? pastSummer(before, index, end.get()) : cycles.laidOut(after, week.run()));
            }
        }
        return before;
    }

    private HeldWeeks pastSummer(HeldWeeks before, int index, LocalDate end) {
        Held week = before.get(index);
        LocalDate first = before.of(week.run()).getFirst().monday();
        if (!week.isOfACycle()) {
            throw new DomainException("timeline.pastSummerAltogether", end);
        }
        return first.isAfter(today)
                ? cycles.replanned(before, week.run(), first)
                : cycles.cut(before, index, steps.step(week.monday(), 1), end);
    }

    /**
     * After a pause: the first week that was not over when it began is taken up on that Monday, the others make room for it
     * and are never held earlier than they were; a cycle is cut where the school year ends.
     *
     * @param firstWeek Monday of the first week of which a school day lies in the pause
     * @throws DomainException {@code programme.resumeTooLate} with the last Monday that is possible,
     *     {@code programme.outsideSchoolYear}
     */
    HeldWeeks resumed(HeldWeeks before, LocalDate firstWeek, LocalDate monday) {
        if (calendar.schoolYear(steps.onASchoolDay(monday)).isEmpty()) {
            throw new DomainException("programme.outsideSchoolYear", monday);
        }
        List<Held> over = before.weeks().stream()
                .filter(week -> week.monday().isBefore(firstWeek))
                .toList();
        if (over.size() == before.weeks().size()) {
            return before;
        }
        Held first = before.get(over.size());
        HeldWeeks after = following(before, over.size(), monday, Slack.USE_UP);
        LocalDate end = end(monday).orElseThrow();
        if (!after.lastOf(first.run()).monday().isAfter(end)) {
            return cycles.laidOut(after, first.run());
        }
        if (first.isOfACycle()) {
            return before.of(first.run()).getFirst().equals(first)
                    ? cycles.replanned(before, first.run(), monday)
                    : cycles.cut(before, over.size(), monday, end);
        }
        int left = (int) after.of(first.run()).stream()
                .filter(week -> !week.monday().isBefore(monday))
                .count();
        List<LocalDate> all = calendar.programmeWeeks(steps.year(monday).orElseThrow());
        throw new DomainException("programme.resumeTooLate", all.get(Math.max(0, all.size() - left)));
    }
}
