package nl.samenbeter.schoolyear;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.SchoolYear;
import org.jspecify.annotations.Nullable;

/** Gives the elements of a year their dates in the calendar of one school. Pure. */
final class YearPlanner {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final SchoolCalendar calendar;
    private final SchoolYear year;
    private final List<LocalDate> mondays;

    YearPlanner(SchoolCalendar calendar, SchoolYear year) {
        this.calendar = calendar;
        this.year = year;
        this.mondays = calendar.programmeWeeks(year);
    }

    List<PlannedYearItem> plan(List<YearElement> elements, YearForm form) {
        return elements.stream()
                .filter(element -> element.belongsTo(form))
                .map(this::plan)
                .sorted(Comparator.comparing(PlannedYearItem::firstDay)
                        .thenComparing(item -> item.element().kind())
                        .thenComparing(item -> item.element().element()))
                .toList();
    }

    private PlannedYearItem plan(YearElement element) {
        boolean band = element.kind().isBand();
        LocalDate first =
                band ? monday(element.firstWeek()) : days(element.firstWeek()).getFirst();
        LocalDate last = band
                ? monday(element.lastWeek()).plusDays(4)
                : days(element.lastWeek()).getLast();
        LocalTime begins = element.time();
        LocalDateTime opens = first.atTime(MORNING);
        LocalDateTime due = last.atTime(EVENING);
        if (begins != null) {
            first = meetingDay(days(element.firstWeek()), element.day());
            last = first;
            due = first.atTime(begins).plusMinutes(element.minutes());
        }
        LocalDateTime lapse = endOf(element.lapseWeek() == null ? element.lastWeek() + 1 : element.lapseWeek());
        return new PlannedYearItem(
                element, first, last, begins, opens, due, lapse.isBefore(due) ? due : lapse, over(element.lastWeek()));
    }

    /** The day itself, else the nearest later school day of the week, else the nearest earlier (rulings 13). */
    private static LocalDate meetingDay(List<LocalDate> days, @Nullable DayOfWeek wished) {
        return days.stream()
                .filter(day -> wished == null || day.getDayOfWeek().compareTo(wished) >= 0)
                .findFirst()
                .orElseGet(days::getLast);
    }

    private LocalDateTime endOf(int week) {
        return week > mondays.size()
                ? year.lastDay().atTime(EVENING)
                : days(week).getLast().atTime(EVENING);
    }

    private LocalDateTime over(int week) {
        return week >= mondays.size()
                ? year.lastDay().atTime(EVENING)
                : days(week + 1).getFirst().atTime(MORNING);
    }

    /** The school days of a school week; the last week of a year that is shorter than the model thinks. */
    private List<LocalDate> days(int week) {
        return calendar.schoolDays(monday(week));
    }

    private LocalDate monday(int week) {
        return mondays.get(Math.min(week, mondays.size()) - 1);
    }
}
