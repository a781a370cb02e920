package nl.samenbeter.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import nl.samenbeter.calendar.SchoolCalendar;

/** Counting in programme weeks, and days that keep their weekday on the way. Pure. */
final class WeekSteps {

    private static final int LONGEST_BREAK = 60;

    private final SchoolCalendar calendar;

    WeekSteps(SchoolCalendar calendar) {
        this.calendar = calendar;
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * The Monday of the programme week that many after a week, or before it when negative; the week itself need not be one.
     * For 0 the week itself, or the next programme week.
     */
    LocalDate step(LocalDate monday, int weeks) {
        if (weeks >= 0) {
            boolean isOne = calendar.isProgrammeWeek(monday);
            return calendar.programmeWeeks(monday, isOne ? weeks + 1 : Math.max(weeks, 1))
                    .getLast();
        }
        LocalDate found = monday;
        for (int left = -weeks; left > 0; left--) {
            found = before(found);
        }
        return found;
    }

    private LocalDate before(LocalDate monday) {
        return Stream.iterate(monday.minusWeeks(1), week -> week.minusWeeks(1))
                .limit(LONGEST_BREAK)
                .filter(calendar::isProgrammeWeek)
                .findFirst()
                .orElse(monday.minusWeeks(1));
    }

    /** How many programme weeks a week comes after another: 1 for the next one; negative when it comes before. */
    int between(LocalDate monday, LocalDate other) {
        if (other.isBefore(monday)) {
            return -between(other, monday);
        }
        return (int) Stream.iterate(monday.plusWeeks(1), week -> !week.isAfter(other), week -> week.plusWeeks(1))
                .filter(calendar::isProgrammeWeek)
                .count();
    }

    /** Where a day goes when the week {@code from} becomes the week {@code to}: same weekday, as many weeks away from it. */
    LocalDate moved(LocalDate day, LocalDate from, LocalDate to) {
        return onASchoolDay(wished(day, from, to));
    }

    /** As {@link #moved}, also where that is a day off. */
    LocalDate wished(LocalDate day, LocalDate from, LocalDate to) {
        LocalDate week = calendar.programmeWeeks(day, 1).getFirst();
        return step(to, between(from, week)).with(day.getDayOfWeek());
    }

    /** On a day off the nearest later school day of that week, else the nearest earlier (rulings 13). */
    LocalDate onASchoolDay(LocalDate wanted) {
        List<LocalDate> days = calendar.schoolDays(wanted);
        return Stream.concat(
                        days.stream().filter(day -> !day.isBefore(wanted)),
                        days.reversed().stream().filter(day -> day.isBefore(wanted)))
                .findFirst()
                .orElse(wanted);
    }

    /** How many school days a day comes after another; the first does not count. */
    int schoolDaysBetween(LocalDate day, LocalDate later) {
        return later.isBefore(day)
                ? -schoolDaysBetween(later, day)
                : (int) day.plusDays(1)
                        .datesUntil(later.plusDays(1))
                        .filter(calendar::isSchoolDay)
                        .count();
    }
}
