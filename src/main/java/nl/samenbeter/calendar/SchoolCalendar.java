package nl.samenbeter.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenbeter.shared.DateRange;

/**
 * When one school has school: an immutable value made of the official holidays of its region, the public holidays on
 * which it closes and its own deviations. Holidays are dates, so clock changes do not exist here (domain 6.3).
 *
 * <p>It knows school years from its first summer holiday to its last. Outside them only weekends are certain and
 * {@link #schoolYear} is empty: ask that before planning far ahead.
 */
public final class SchoolCalendar {

    private static final LocalTime REMINDED = LocalTime.of(9, 0);

    private static final int SCHOOL_DAYS_OF_A_PROGRAMME_WEEK = 3;

    private final ZoneId zone;
    private final Map<LocalDate, DayOff> daysOff = new HashMap<>();
    private final List<DayOff> entries;
    private final List<DateRange> summers;
    private final List<SchoolYear> years;

    private SchoolCalendar(ZoneId zone, List<DayOff> entries, Set<LocalDate> schoolAfterAll, List<DateRange> summers) {
        this.zone = zone;
        this.entries = entries;
        for (var dayOff : entries) {
            days(dayOff.range())
                    .filter(day -> !schoolAfterAll.contains(day))
                    .forEach(day -> daysOff.merge(day, dayOff, SchoolCalendar::stronger));
        }
        this.summers = List.copyOf(summers);
        this.years = years();
    }

    /** @param publicHolidays only those that are days off at this school */
    public static SchoolCalendar of(
            ZoneId zone,
            Collection<OfficialHoliday> official,
            Collection<PublicHoliday> publicHolidays,
            Collection<OwnDays> own) {
        var entries = new ArrayList<DayOff>();
        var summers = new ArrayList<DateRange>();
        var schoolAfterAll = new HashSet<LocalDate>();
        for (var holiday : official) {
            if (own.stream().noneMatch(days -> days.replaces(holiday))) {
                entries.add(new DayOff(DayOffKind.OFFICIAL_HOLIDAY, holiday.name(), holiday.range()));
                if (holiday.kind() == HolidayKind.SUMMER) {
                    summers.add(holiday.range());
                }
            }
        }
        for (var holiday : publicHolidays) {
            var range = new DateRange(holiday.day(), holiday.day());
            entries.add(new DayOff(DayOffKind.PUBLIC_HOLIDAY, holiday.name(), range));
        }
        for (var days : own) {
            switch (days.kind()) {
                case SCHOOL_DAY -> days(days.range()).forEach(schoolAfterAll::add);
                case STUDY_DAY -> entries.add(new DayOff(DayOffKind.STUDY_DAY, days.name(), days.range()));
                case REPLACED_HOLIDAY, EXTRA_HOLIDAY ->
                    entries.add(new DayOff(DayOffKind.OWN_HOLIDAY, days.name(), days.range()));
            }
            if (days.replaces() == HolidayKind.SUMMER) {
                summers.add(days.range());
            }
        }
        entries.sort(Comparator.comparing((DayOff dayOff) -> dayOff.range().first())
                .thenComparing(DayOff::kind)
                .thenComparing(DayOff::name));
        summers.sort(Comparator.comparing(DateRange::first));
        return new SchoolCalendar(zone, List.copyOf(entries), schoolAfterAll, summers);
    }

    /** The zone in which the school's local times are meant. */
    public ZoneId zone() {
        return zone;
    }

    public boolean isSchoolDay(LocalDate day) {
        return !isWeekend(day) && !daysOff.containsKey(day);
    }

    /**
     * School mornings on which to remind of what has to be decided on that day, the best first: so many school days before it,
     * else the last one before it (docs/decisions/0035). Local; either may have gone by.
     */
    public Stream<LocalDateTime> remindingMornings(LocalDate decided, int schoolDays) {
        return Stream.of(schoolDays, 1)
                .map(before -> addSchoolDays(decided, -before).atTime(REMINDED));
    }

    /**
     * The n-th school day after a day, or before it when n is negative. The day itself does not count and need not be
     * a school day; for 0 it is the day itself if there is school, else the next school day.
     */
    public LocalDate addSchoolDays(LocalDate from, int n) {
        if (n == 0) {
            return isSchoolDay(from) ? from : addSchoolDays(from, 1);
        }
        int step = n > 0 ? 1 : -1;
        var day = from;
        for (int left = Math.abs(n); left > 0; ) {
            day = day.plusDays(step);
            if (isSchoolDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** The school days, Monday to Friday, of the ISO week in which a day lies. */
    public List<LocalDate> schoolDays(LocalDate anyDayOfWeek) {
        var monday = monday(anyDayOfWeek);
        return IntStream.range(0, 5)
                .mapToObj(monday::plusDays)
                .filter(this::isSchoolDay)
                .toList();
    }

    /** Whether the week of this day has at least three school days (domain 3.1). */
    public boolean isProgrammeWeek(LocalDate anyDayOfWeek) {
        return schoolDays(anyDayOfWeek).size() >= SCHOOL_DAYS_OF_A_PROGRAMME_WEEK;
    }

    /** The Mondays of the next programme weeks, the week of {@code from} included if it is one. */
    public List<LocalDate> programmeWeeks(LocalDate from, int count) {
        return Stream.iterate(monday(from), monday -> monday.plusWeeks(1))
                .filter(this::isProgrammeWeek)
                .limit(count)
                .toList();
    }

    /** The Mondays of all programme weeks of a school year: the first is SW1. */
    public List<LocalDate> programmeWeeks(SchoolYear year) {
        return mondays(year).filter(this::isProgrammeWeek).toList();
    }

    /** The weeks of a school year with one or two school days. */
    public List<PauseWeek> pauseWeeks(SchoolYear year) {
        return mondays(year)
                .map(monday -> new PauseWeek(monday, schoolDays(monday).size()))
                .filter(week -> week.schoolDays() > 0 && week.schoolDays() < SCHOOL_DAYS_OF_A_PROGRAMME_WEEK)
                .toList();
    }

    /**
     * Why there is no school. A weekend is no day off, but the Saturday inside a holiday is. Where two reasons meet,
     * the stronger of {@link DayOffKind}.
     */
    public Optional<DayOff> dayOff(LocalDate day) {
        return Optional.ofNullable(daysOff.get(day));
    }

    /** Everything that closes the school, by date; a part of it may be school after all. */
    public List<DayOff> daysOff() {
        return entries;
    }

    /** The school year of a day; empty in the summer holiday and where the official dates are not known. */
    public Optional<SchoolYear> schoolYear(LocalDate day) {
        return years.stream().filter(year -> year.contains(day)).findFirst();
    }

    /** The school years that are known, in order. */
    public List<SchoolYear> schoolYears() {
        return years;
    }

    /**
     * The number of the school week: programme weeks are counted from the first school day after summer, which lies in
     * SW1. In a holiday or pause week it is the number of the last programme week; 0 outside a known school year and
     * before SW1.
     */
    public int schoolWeek(LocalDate day) {
        return schoolYear(day)
                .map(year -> programmeWeeks(year).stream()
                        .filter(monday -> !monday.isAfter(day))
                        .count())
                .orElse(0L)
                .intValue();
    }

    /** Whether the official dates around this day are known. */
    boolean knows(LocalDate day) {
        return !summers.isEmpty()
                && new DateRange(summers.getFirst().first(), summers.getLast().last()).contains(day);
    }

    /** From the end of one summer holiday to the end of the next. */
    DateRange yearWithSummer(SchoolYear year) {
        var before = summers.stream()
                .filter(summer -> summer.last().isBefore(year.firstDay()))
                .reduce((one, later) -> later)
                .orElseThrow();
        var after = summers.get(summers.indexOf(before) + 1);
        return new DateRange(before.last().plusDays(1), after.last());
    }

    private List<SchoolYear> years() {
        var found = new ArrayList<SchoolYear>();
        for (int i = 0; i + 1 < summers.size(); i++) {
            var first = addSchoolDays(summers.get(i).last(), 1);
            var last = addSchoolDays(summers.get(i + 1).first(), -1);
            if (!last.isBefore(first)) {
                found.add(new SchoolYear(SchoolYear.label(summers.get(i).last().getYear()), first, last));
            }
        }
        return List.copyOf(found);
    }

    private static Stream<LocalDate> mondays(SchoolYear year) {
        return monday(year.firstDay()).datesUntil(year.lastDay().plusDays(1), Period.ofWeeks(1));
    }

    static Stream<LocalDate> days(DateRange range) {
        return range.first().datesUntil(range.last().plusDays(1));
    }

    private static DayOff stronger(DayOff one, DayOff other) {
        return one.kind().compareTo(other.kind()) <= 0 ? one : other;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
