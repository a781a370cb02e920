package nl.samenbeter.board;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import nl.samenbeter.calendar.DayOffKind;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.shared.DomainException;

/**
 * The days on which a goal may end: 28 to 42 days after its start, the days of holidays not counted (domain 4.2).
 *
 * @param usual 35 days after the start
 */
public record GoalTerm(LocalDate first, LocalDate usual, LocalDate last) {

    private static final int SHORTEST = 28;
    private static final int USUAL = 35;
    private static final int LONGEST = 42;
    private static final Set<DayOffKind> HOLIDAYS = EnumSet.of(DayOffKind.OWN_HOLIDAY, DayOffKind.OFFICIAL_HOLIDAY);

    public static GoalTerm from(LocalDate start, SchoolCalendar calendar) {
        return new GoalTerm(
                after(start, SHORTEST, calendar), after(start, USUAL, calendar), after(start, LONGEST, calendar));
    }

    private static LocalDate after(LocalDate start, int days, SchoolCalendar calendar) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (!isHoliday(day, calendar)) {
                left--;
            }
        }
        return day;
    }

    private static boolean isHoliday(LocalDate day, SchoolCalendar calendar) {
        return calendar.dayOff(day)
                .filter(dayOff -> HOLIDAYS.contains(dayOff.kind()))
                .isPresent();
    }

    /** @throws DomainException {@code board.goalTerm} with the first and the last day, {@code board.goalEndsInHoliday} */
    void check(LocalDate end, SchoolCalendar calendar) {
        if (end.isBefore(first) || end.isAfter(last)) {
            throw new DomainException("board.goalTerm", first, last);
        }
        if (isHoliday(end, calendar)) {
            throw new DomainException("board.goalEndsInHoliday", first, last);
        }
    }

    /**
     * A goal that runs may get a later end too, but no longer than a new goal would have from today.
     *
     * @throws DomainException {@code board.adjustTerm} and {@code board.goalEndsInHoliday} with the first and the last day
     */
    static void checkAdjusted(LocalDate end, LocalDate today, SchoolCalendar calendar) {
        LocalDate first = today.plusDays(1);
        LocalDate last = after(today, LONGEST, calendar);
        if (end.isBefore(first) || end.isAfter(last)) {
            throw new DomainException("board.adjustTerm", first, last);
        }
        if (isHoliday(end, calendar)) {
            throw new DomainException("board.goalEndsInHoliday", first, last);
        }
    }
}
