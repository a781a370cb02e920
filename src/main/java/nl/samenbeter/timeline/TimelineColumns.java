package nl.samenbeter.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samenbeter.calendar.DayOff;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.timeline.HeldWeeks.Held;
import org.jspecify.annotations.Nullable;

/**
 * The calendar weeks of a timeline from left to right: those in which a week of a run is held or something stands, and
 * between them the stretches in which the programme stands still.
 */
public record TimelineColumns(List<Column> columns) {

    public sealed interface Column permits Week, Gap {}

    /**
     * @param run, number of the week that is held; absent for a calendar week in which only something stands
     * @param days Monday to Friday
     */
    public record Week(
            LocalDate monday,
            @Nullable Integer run,
            @Nullable Integer number,
            List<Day> days) implements Column {

        public boolean holds(LocalDate day) {
            return WeekSteps.monday(day).equals(monday);
        }
    }

    /** @param school whether there is school */
    public record Day(LocalDate date, boolean school) {}

    /** @param name of the holiday; absent for free weeks */
    public record Gap(DateRange days, @Nullable String name, boolean paused) implements Column {}

    /**
     * @param plans the plan, and beside it the plan as it would be
     * @param run whose weeks are shown
     */
    static TimelineColumns of(List<PlanState> plans, int run, SchoolCalendar calendar) {
        PlanState shown = plans.getLast();
        List<Held> held = HeldWeeks.of(shown).of(run);
        Set<LocalDate> busy = plans.stream()
                .flatMap(plan -> plan.items().stream())
                .filter(item -> item.run() == run)
                .map(TimelineColumns::monday)
                .collect(Collectors.toSet());
        plans.forEach(plan -> HeldWeeks.of(plan).of(run).forEach(week -> busy.add(week.monday())));
        LocalDate first = busy.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = busy.stream().max(LocalDate::compareTo).orElseThrow();
        List<Column> columns = new ArrayList<>();
        LocalDate gap = null;
        for (LocalDate monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            if (busy.contains(monday)) {
                if (gap != null) {
                    columns.add(gap(gap, monday.minusDays(1), shown, calendar));
                    gap = null;
                }
                columns.add(week(monday, held, calendar));
            } else if (gap == null) {
                gap = monday;
            }
        }
        return new TimelineColumns(List.copyOf(columns));
    }

    private static LocalDate monday(Item item) {
        return WeekSteps.monday(item.moments().firstDay());
    }

    private static Week week(LocalDate monday, List<Held> held, SchoolCalendar calendar) {
        Optional<Held> week =
                held.stream().filter(one -> one.monday().equals(monday)).findFirst();
        return new Week(
                monday,
                week.map(Held::run).orElse(null),
                week.map(one -> one.week().number()).orElse(null),
                IntStream.range(0, 5)
                        .mapToObj(monday::plusDays)
                        .map(day -> new Day(day, calendar.isSchoolDay(day)))
                        .toList());
    }

    private static Gap gap(LocalDate first, LocalDate last, PlanState plan, SchoolCalendar calendar) {
        Optional<DayOff> off = first.datesUntil(last.plusDays(1))
                .flatMap(day -> calendar.dayOff(day).stream())
                .findFirst();
        LocalDate paused = plan.programme().pausedFrom();
        LocalDate resumes = plan.programme().resumesOn();
        boolean inPause =
                off.isEmpty() && paused != null && !paused.isAfter(last) && (resumes == null || resumes.isAfter(first));
        return new Gap(
                off.map(DayOff::range)
                        .filter(range -> !range.last().isBefore(last.minusDays(2)) && range.contains(first))
                        .orElse(new DateRange(first, last)),
                off.map(DayOff::name).orElse(null),
                inPause);
    }
}
