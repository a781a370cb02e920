package nl.samenbeter.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A school's calendar, for people. */
@Service
@Transactional(readOnly = true)
public class CalendarQueries {

    private final SchoolDatesReader dates;
    private final Clock programmeClock;

    CalendarQueries(SchoolDatesReader dates, Clock programmeClock) {
        this.dates = dates;
        this.programmeClock = programmeClock;
    }

    /**
     * A school year by its label; without one, or with one that is not known, the running or the next year.
     * Empty when no official dates are known at all.
     */
    @PreAuthorize("@access.withinSchool(#school, 'CALENDAR_SEE')")
    public Optional<CalendarYear> year(SchoolId school, @Nullable String label) {
        var known = dates.read(school);
        var calendar = known.calendar();
        var years = calendar.schoolYears();
        var today = LocalDate.now(programmeClock.withZone(calendar.zone()));
        return years.stream()
                .filter(year -> year.label().equals(label))
                .findFirst()
                .or(() -> years.stream()
                        .filter(year -> !year.lastDay().isBefore(today))
                        .findFirst())
                .or(() -> years.isEmpty() ? Optional.empty() : Optional.of(years.getLast()))
                .map(year -> new CalendarYear(
                        known.school().name(),
                        year,
                        years,
                        calendar.programmeWeeks(year).size(),
                        rows(known, calendar, calendar.yearWithSummer(year)),
                        calendar.pauseWeeks(year),
                        known.choice()));
    }

    private static List<CalendarRow> rows(SchoolDates known, SchoolCalendar calendar, DateRange year) {
        var rows = new ArrayList<CalendarRow>();
        for (var dayOff : calendar.daysOff()) {
            if (dayOff.kind() == DayOffKind.OFFICIAL_HOLIDAY) {
                rows.add(new CalendarRow(CalendarRow.Kind.OFFICIAL_HOLIDAY, dayOff.name(), dayOff.range(), null, null));
            } else if (dayOff.kind() == DayOffKind.PUBLIC_HOLIDAY && closes(calendar, dayOff)) {
                rows.add(new CalendarRow(CalendarRow.Kind.PUBLIC_HOLIDAY, dayOff.name(), dayOff.range(), null, null));
            }
        }
        known.own()
                .forEach((id, days) -> rows.add(new CalendarRow(
                        CalendarRow.Kind.valueOf(days.kind().name()), days.name(), days.range(), days.replaces(), id)));
        rows.removeIf(row -> !row.range().overlaps(year));
        rows.sort(Comparator.comparing((CalendarRow row) -> row.range().first()).thenComparing(CalendarRow::kind));
        return rows;
    }

    /** A public holiday in a weekend or inside a holiday closes nothing. */
    private static boolean closes(SchoolCalendar calendar, DayOff dayOff) {
        var day = dayOff.range().first();
        return !SchoolCalendar.isWeekend(day) && calendar.dayOff(day).equals(Optional.of(dayOff));
    }
}
