package nl.samenbeter.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import nl.samenbeter.calendar.SchoolCalendar;

/**
 * Where a day of the plan goes when a pause ends: the week in which the pause began becomes the week of the resumption, the
 * next programme week the one after, and so on; the weekday stays, on a day off the nearest later school day of that week,
 * else the nearest earlier. Days before the pause stay. Pure.
 */
public final class PauseShift {

    private final SchoolCalendar calendar;
    private final LocalDate from;
    private final LocalDate firstWeek;
    private final LocalDate resumesOn;

    /** @param resumesOn Monday of a programme week */
    PauseShift(SchoolCalendar calendar, LocalDate from, LocalDate resumesOn) {
        this.calendar = calendar;
        this.from = from;
        this.firstWeek = firstWeek(calendar, from);
        this.resumesOn = resumesOn;
    }

    /** The first programme week of which a school day lies in the pause. */
    static LocalDate firstWeek(SchoolCalendar calendar, LocalDate from) {
        LocalDate monday = from.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                ? from.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return calendar.programmeWeeks(monday, 1).getFirst();
    }

    /** Monday of the first week that is not over when the pause begins. */
    LocalDate firstWeek() {
        return firstWeek;
    }

    public LocalDate moved(LocalDate day) {
        if (day.isBefore(from)) {
            return day;
        }
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate week = calendar.programmeWeeks(monday, 1).getFirst();
        DayOfWeek weekday = week.equals(monday) ? day.getDayOfWeek() : DayOfWeek.MONDAY;
        LocalDate target = resumesOn;
        for (LocalDate passed = firstWeek; passed.isBefore(week); passed = next(passed)) {
            target = next(target);
        }
        return schoolDay(target, target.with(weekday));
    }

    public LocalDateTime moved(LocalDateTime moment) {
        return moved(moment.toLocalDate()).atTime(moment.toLocalTime());
    }

    private LocalDate next(LocalDate monday) {
        return calendar.programmeWeeks(monday.plusWeeks(1), 1).getFirst();
    }

    private LocalDate schoolDay(LocalDate monday, LocalDate wanted) {
        List<LocalDate> days = calendar.schoolDays(monday);
        return Stream.concat(
                        days.stream().filter(day -> !day.isBefore(wanted)),
                        days.reversed().stream().filter(day -> day.isBefore(wanted)))
                .findFirst()
                .orElse(wanted);
    }
}
