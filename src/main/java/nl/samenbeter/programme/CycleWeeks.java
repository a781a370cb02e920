package nl.samenbeter.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolYear;

/**
 * In which weeks the next rhythm cycle is held (rulings 10): the next four programme weeks of the school year; with three
 * or two left it is cut and keeps its last part; with fewer it begins in the first week after summer. Pure.
 */
public final class CycleWeeks {

    private static final int FULL = 4;
    private static final int LEAST = 2;
    private static final int YEAR_BAROMETER_WEEK = 38;

    private final SchoolCalendar calendar;

    public CycleWeeks(SchoolCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * @param lastMonday of the week before
     * @return empty when nothing is left of the school year and the next one is not known yet
     */
    public Optional<List<RunWeek>> after(LocalDate lastMonday) {
        List<LocalDate> left = calendar.schoolYear(lastMonday.with(DayOfWeek.FRIDAY)).stream()
                .flatMap(year -> calendar.programmeWeeks(year).stream())
                .filter(monday -> monday.isAfter(lastMonday))
                .toList();
        if (left.size() >= LEAST) {
            return Optional.of(numbered(left));
        }
        return calendar.schoolYears().stream()
                .filter(year -> year.firstDay().isAfter(lastMonday.plusDays(6)))
                .findFirst()
                .map(this::first);
    }

    /**
     * The weeks that are left of a cycle that was interrupted; with too few programme weeks in the school year it keeps its
     * last one.
     *
     * @param left weeks that were not held yet
     * @param from Monday of a programme week
     */
    public List<RunWeek> rest(List<RunWeek> left, LocalDate from) {
        List<LocalDate> mondays = calendar.programmeWeeks(from, left.size());
        var year = calendar.schoolYear(from);
        List<LocalDate> inYear = mondays.stream()
                .filter(monday -> year.isEmpty() || !monday.isAfter(year.get().lastDay()))
                .toList();
        List<RunWeek> rest = new ArrayList<>();
        for (int index = 0; index < inYear.size(); index++) {
            RunWeek week = index == inYear.size() - 1 ? left.getLast() : left.get(index);
            rest.add(new RunWeek(week.number(), inYear.get(index)));
        }
        return List.copyOf(rest);
    }

    private List<RunWeek> first(SchoolYear year) {
        return numbered(calendar.programmeWeeks(year));
    }

    private static List<RunWeek> numbered(List<LocalDate> mondays) {
        return switch (mondays.size()) {
            case 2 -> List.of(new RunWeek(1, mondays.get(0)), new RunWeek(FULL, mondays.get(1)));
            case 3 ->
                List.of(
                        new RunWeek(1, mondays.get(0)),
                        new RunWeek(2, mondays.get(1)),
                        new RunWeek(FULL, mondays.get(2)));
            default ->
                IntStream.range(0, FULL)
                        .mapToObj(index -> new RunWeek(index + 1, mondays.get(index)))
                        .toList();
        };
    }

    /** The week of the year barometer, when it lies in these weeks. */
    Optional<RunWeek> yearBarometer(List<RunWeek> weeks) {
        return weeks.stream()
                .filter(week -> calendar.schoolWeek(week.monday().plusDays(4)) == YEAR_BAROMETER_WEEK)
                .findFirst();
    }
}
