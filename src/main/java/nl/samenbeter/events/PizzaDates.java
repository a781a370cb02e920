package nl.samenbeter.events;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenbeter.calendar.SchoolCalendar;

/**
 * The days of the monthly pizza sessions (rulings 12): the third Thursday, or the next Thursday on which all invited
 * schools have school. None in July and August; a month whose session would fall together with the next month's has none.
 */
final class PizzaDates {

    private static final int THIRD = 3;
    private static final int MONTHS = 10;

    private PizzaDates() {}

    /** @param thirdThursday of the month it is for */
    record Day(LocalDate day, LocalDate thirdThursday) {}

    /** Those of September up to and including June, in order; empty as soon as one school's dates are not known. */
    static List<Day> of(int firstYear, Collection<SchoolCalendar> calendars) {
        List<LocalDate> thursdays = IntStream.range(0, MONTHS)
                .mapToObj(YearMonth.of(firstYear, Month.SEPTEMBER)::plusMonths)
                .map(month -> month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(THIRD, DayOfWeek.THURSDAY)))
                .toList();
        var days = new ArrayList<Day>();
        for (int i = 0; i < thursdays.size(); i++) {
            LocalDate third = thursdays.get(i);
            LocalDate before = i + 1 < thursdays.size() ? thursdays.get(i + 1) : third.plusMonths(1);
            suitable(third, before, calendars).map(day -> new Day(day, third)).ifPresent(days::add);
        }
        return days;
    }

    private static Optional<LocalDate> suitable(
            LocalDate third, LocalDate before, Collection<SchoolCalendar> calendars) {
        return Stream.iterate(third, day -> day.isBefore(before), day -> day.plusWeeks(1))
                .filter(day -> calendars.stream().allMatch(calendar -> hasSchool(calendar, day)))
                .findFirst()
                .filter(day -> third.getMonth() != Month.DECEMBER || day.getMonth() == Month.DECEMBER);
    }

    private static boolean hasSchool(SchoolCalendar calendar, LocalDate day) {
        return calendar.schoolYear(day).isPresent() && calendar.isSchoolDay(day);
    }
}
