package nl.samenbeter.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolYear;

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

    /**
     * How many programme weeks a week comes after another: 1 for the next one; negative when it comes before. The steps from
     * the first, which need not be a programme week, to the second.
     */
    int between(LocalDate monday, LocalDate other) {
        return other.isBefore(monday)
                ? -programmeWeeks(other, monday)
                : programmeWeeks(monday.plusWeeks(1), other.plusWeeks(1));
    }

    private int programmeWeeks(LocalDate from, LocalDate before) {
        return (int) Stream.iterate(from, week -> week.isBefore(before), week -> week.plusWeeks(1))
                .filter(calendar::isProgrammeWeek)
                .count();
    }

    /** Where a day goes when the week {@code from} becomes the week {@code to}: same weekday, as many weeks away from it. */
    LocalDate moved(LocalDate day, LocalDate from, LocalDate to) {
        return onASchoolDay(wished(day, from, to));
    }

    /** As {@link #moved}, also where that is a day off. */
    LocalDate wished(LocalDate day, LocalDate from, LocalDate to) {
        if (monday(day).equals(from)) {
            return to.with(day.getDayOfWeek());
        }
        LocalDate week = calendar.programmeWeeks(day, 1).getFirst();
        return step(to, between(from, week)).with(day.getDayOfWeek());
    }

    /** On a day off the nearest later school day of that week, else the nearest earlier (rulings 13). */
    LocalDate onASchoolDay(LocalDate wanted) {
        return inItsWeek(wanted, LocalDate.MIN).orElse(wanted);
    }

    /** As {@link #onASchoolDay(LocalDate)}, but no earlier than a day; else the next school day of all. */
    LocalDate onASchoolDay(LocalDate wanted, LocalDate earliest) {
        return inItsWeek(wanted, earliest).orElseGet(() -> calendar.addSchoolDays(wanted, 0));
    }

    private Optional<LocalDate> inItsWeek(LocalDate wanted, LocalDate earliest) {
        List<LocalDate> days = calendar.schoolDays(wanted);
        return Stream.concat(
                        days.stream().filter(day -> !day.isBefore(wanted)),
                        days.reversed().stream().filter(day -> day.isBefore(wanted) && !day.isBefore(earliest)))
                .findFirst();
    }

    /** The last school day of a window: it keeps its remaining days, else it ends on the next school day (rulings 13). */
    LocalDate lastSchoolDay(LocalDate wanted, LocalDate first) {
        return calendar.schoolDays(wanted).reversed().stream()
                .filter(day -> !day.isAfter(wanted) && !day.isBefore(first))
                .findFirst()
                .orElseGet(() -> calendar.addSchoolDays(wanted.isBefore(first) ? first : wanted, 0));
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

    /** The school year in which a week lies; for a week in or beside a summer holiday the one before it. */
    Optional<SchoolYear> year(LocalDate monday) {
        return calendar.schoolYears().stream()
                .filter(year -> !year.firstDay().isAfter(monday.with(DayOfWeek.FRIDAY)))
                .reduce((one, later) -> later);
    }
}
