package nl.samenbeter.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.samenbeter.calendar.DayOff;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.shared.DomainException;

/** When a team may start (rulings 8). Pure. */
public final class StartRules {

    static final int MINIMUM_MEMBERS = 3;
    static final int BAROMETER_MINIMUM = 5;

    private final SchoolCalendar calendar;
    private final int weeks;

    public StartRules(SchoolCalendar calendar, int weeks) {
        this.calendar = calendar;
        this.weeks = weeks;
    }

    /**
     * @param now local time of the school
     * @throws DomainException with the reason in its code
     */
    public void check(LocalDate monday, int members, boolean hasProgramme, LocalDateTime now) {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new DomainException("programme.notAMonday");
        }
        if (!now.isBefore(monday.atTime(Programme.GATE))) {
            throw new DomainException("programme.startIsPast");
        }
        if (hasProgramme) {
            throw new DomainException("programme.alreadyGoingOn");
        }
        if (members < MINIMUM_MEMBERS) {
            throw new DomainException("programme.tooFewPeople", members, MINIMUM_MEMBERS);
        }
        var year = calendar.schoolYear(monday)
                .orElseThrow(() -> new DomainException("programme.outsideSchoolYear", monday));
        if (!calendar.isProgrammeWeek(monday)) {
            throw new DomainException("programme.holidayWeek", holiday(calendar, monday), nextStart(monday));
        }
        LocalDate last = calendar.programmeWeeks(monday, weeks).getLast();
        if (last.isAfter(year.lastDay())) {
            List<LocalDate> mondays = calendar.programmeWeeks(year);
            throw new DomainException(
                    "programme.tooLateInTheYear", weeks, year.lastDay(), mondays.get(mondays.size() - weeks));
        }
    }

    /**
     * Where a start goes that is not arranged in time: the next programme week from which all weeks fit before summer, else
     * the first week after it.
     */
    LocalDate next(LocalDate monday) {
        LocalDate next = nextStart(monday.plusWeeks(1));
        LocalDate last = calendar.programmeWeeks(next, weeks).getLast();
        return calendar.schoolYear(next)
                .filter(year -> last.isAfter(year.lastDay()))
                .flatMap(year -> calendar.schoolYears().stream()
                        .filter(later -> later.firstDay().isAfter(year.lastDay()))
                        .findFirst())
                .map(later -> calendar.programmeWeeks(later).getFirst())
                .orElse(next);
    }

    public static String holiday(SchoolCalendar calendar, LocalDate monday) {
        return monday.datesUntil(monday.plusDays(5))
                .flatMap(day -> calendar.dayOff(day).stream())
                .map(DayOff::name)
                .findFirst()
                .orElse("");
    }

    private LocalDate nextStart(LocalDate monday) {
        return calendar.programmeWeeks(monday, 1).getFirst();
    }
}
