package nl.samenbeter.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenbeter.calendar.DayOff;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.shared.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * The weeks of a programme as the ribbon shows them.
 *
 * @param today local date of the school
 */
public record Stair(ProgrammeRow programme, LocalDate today, List<Step> steps) {

    /**
     * @param week which week of the programme
     * @param lagging something of this week is still open although the week is over
     * @param gap days before this week in which the programme stands still: the holiday, weekends around it included
     * @param gapName name of the holiday in that gap
     */
    public record Step(
            ProgrammeWeek week,
            boolean over,
            boolean now,
            boolean lagging,
            @Nullable DateRange gap,
            @Nullable String gapName) {

        /** Counted through all runs: the number in the address of its week plan. */
        public int number() {
            return week.sequence();
        }

        public LocalDate monday() {
            return week.monday();
        }
    }

    /** Whether this is the stair of a rhythm cycle, not of the eight weeks. */
    public boolean isCycle() {
        return steps.getFirst().week().isCycle();
    }

    /** The step before which the programme stands still today. */
    public Optional<Step> standstill() {
        return steps.stream()
                .filter(step -> step.gap() != null && step.gap().contains(today))
                .findFirst();
    }

    /** The week to look at first: this one, the next one in a pause, else the first or the last. */
    public int weekToShow() {
        return steps.stream()
                .filter(Step::now)
                .findFirst()
                .or(this::standstill)
                .map(Step::number)
                .orElseGet(() -> steps.getFirst().over()
                        ? steps.getLast().number()
                        : steps.getFirst().number());
    }

    /** The week of today, the last one begun in a pause; before the start the first. */
    static ProgrammeWeek current(List<ProgrammeWeek> weeks, LocalDate today) {
        return weeks.stream()
                .filter(week -> !week.monday().isAfter(today))
                .reduce((one, later) -> later)
                .orElseGet(weeks::getFirst);
    }

    /**
     * @param weeks of one run
     * @param lagging sequence numbers of the weeks of which something is still open past its due moment
     */
    static List<Step> steps(List<ProgrammeWeek> weeks, LocalDate today, Set<Integer> lagging, SchoolCalendar calendar) {
        LocalDate thisMonday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Step> steps = new ArrayList<>();
        for (int index = 0; index < weeks.size(); index++) {
            LocalDate monday = weeks.get(index).monday();
            DateRange gap = index == 0 ? null : gap(weeks.get(index - 1).monday(), monday);
            Optional<DayOff> reason = gap == null ? Optional.empty() : reason(gap, calendar);
            boolean over = monday.isBefore(thisMonday);
            steps.add(new Step(
                    weeks.get(index),
                    over,
                    monday.equals(thisMonday),
                    over && lagging.contains(weeks.get(index).sequence()),
                    gap == null
                            ? null
                            : reason.map(off -> whole(gap, off.range())).orElse(gap),
                    gap == null ? null : reason.map(DayOff::name).orElse("")));
        }
        return List.copyOf(steps);
    }

    private static @Nullable DateRange gap(LocalDate before, LocalDate monday) {
        LocalDate next = before.plusWeeks(1);
        return next.isBefore(monday) ? new DateRange(next, monday.minusDays(1)) : null;
    }

    private static Optional<DayOff> reason(DateRange gap, SchoolCalendar calendar) {
        return gap.first()
                .datesUntil(gap.last().plusDays(1))
                .flatMap(day -> calendar.dayOff(day).stream())
                .findFirst();
    }

    /** The holiday's own days, weekends around it included, when it fills the gap. */
    private static DateRange whole(DateRange gap, DateRange holiday) {
        return holiday.contains(gap.first())
                        && !holiday.last().isBefore(gap.last().minusDays(2))
                ? holiday
                : gap;
    }
}
