package nl.samenbeter.calendar;

import static nl.samenbeter.calendar.TestCalendars.calendar;
import static nl.samenbeter.calendar.TestCalendars.midden;
import static nl.samenbeter.calendar.TestCalendars.noord;
import static nl.samenbeter.calendar.TestCalendars.zuid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenbeter.organisation.Region;
import nl.samenbeter.shared.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolCalendarTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            NOORD,  2026-2027, 2026-08-31, 2026-10-30, 2026-11-16, 2027-01-22, 2027-02-08, 2027-04-09, 2027-05-10, 2027-06-18, 41
            MIDDEN, 2026-2027, 2026-09-14, 2026-11-13, 2026-11-30, 2027-02-05, 2027-03-01, 2027-04-23, 2027-05-24, 2027-07-02, 40
            ZUID,   2026-2027, 2026-09-07, 2026-11-06, 2026-11-23, 2027-01-29, 2027-02-22, 2027-04-16, 2027-05-17, 2027-06-25, 42
            NOORD,  2027-2028, 2027-09-06, 2027-11-05, 2027-11-22, 2028-01-28, 2028-02-14, 2028-04-14, 2028-05-08, 2028-06-16, 42
            MIDDEN, 2027-2028, 2027-09-13, 2027-11-12, 2027-11-29, 2028-02-04, 2028-02-21, 2028-04-21, 2028-05-15, 2028-06-23, 40
            ZUID,   2027-2028, 2027-09-20, 2027-11-19, 2027-12-06, 2028-02-11, 2028-03-06, 2028-04-28, 2028-05-22, 2028-06-30, 41
            """)
    void givesTheTranchesOfTheSchoolYearPlan(
            Region region,
            String year,
            LocalDate firstTrancheFrom,
            LocalDate firstTrancheTo,
            LocalDate secondTrancheFrom,
            LocalDate secondTrancheTo,
            LocalDate thirdTrancheFrom,
            LocalDate thirdTrancheTo,
            LocalDate consolidationFrom,
            LocalDate consolidationTo,
            int programmeWeeks) {
        var calendar = calendar(region);

        assertThat(weeks(calendar, year, 3, 10)).isEqualTo(new DateRange(firstTrancheFrom, firstTrancheTo));
        assertThat(weeks(calendar, year, 13, 20)).isEqualTo(new DateRange(secondTrancheFrom, secondTrancheTo));
        assertThat(weeks(calendar, year, 23, 30)).isEqualTo(new DateRange(thirdTrancheFrom, thirdTrancheTo));
        assertThat(weeks(calendar, year, 33, 38)).isEqualTo(new DateRange(consolidationFrom, consolidationTo));
        assertThat(calendar.programmeWeeks(year(calendar, year))).hasSize(programmeWeeks);
        assertThat(calendar.programmeWeeks(firstTrancheFrom, 8))
                .isEqualTo(calendar.programmeWeeks(year(calendar, year)).subList(2, 10));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            NOORD,  2026-2027, 2026-08-17, 2027-07-09
            ZUID,   2026-2027, 2026-08-24, 2027-07-23
            MIDDEN, 2026-2027, 2026-08-31, 2027-07-16
            NOORD,  2027-2028, 2027-08-23, 2028-07-14
            MIDDEN, 2027-2028, 2027-08-30, 2028-07-07
            ZUID,   2027-2028, 2027-09-06, 2028-07-21
            """)
    void beginsTheSchoolYearAfterSummer(Region region, String label, LocalDate firstDay, LocalDate lastDay) {
        var calendar = calendar(region);

        assertThat(calendar.schoolYear(firstDay)).contains(new SchoolYear(label, firstDay, lastDay));
        assertThat(calendar.schoolYear(lastDay)).contains(new SchoolYear(label, firstDay, lastDay));
        assertThat(calendar.schoolYear(firstDay.minusDays(1))).isEmpty();
        assertThat(calendar.schoolYear(lastDay.plusDays(1))).isEmpty();
        assertThat(calendar.schoolWeek(firstDay)).isEqualTo(1);
    }

    @Test
    void knowsNoSchoolYearWithoutOfficialDates() {
        assertThat(noord().schoolYear(day("2026-06-01"))).isEmpty();
        assertThat(noord().schoolYear(day("2028-09-04"))).isEmpty();
        assertThat(noord().schoolWeek(day("2028-09-04"))).isZero();
        assertThat(noord().schoolYears()).extracting(SchoolYear::label).containsExactly("2026-2027", "2027-2028");
    }

    @ParameterizedTest
    @EnumSource(Region.class)
    void leavesTwoSchoolDaysAfterTheMayHolidayOf2027(Region region) {
        var calendar = calendar(region);
        var monday = day("2027-05-03");

        assertThat(calendar.schoolDays(monday)).containsExactly(day("2027-05-03"), day("2027-05-04"));
        assertThat(calendar.isProgrammeWeek(day("2027-05-06"))).isFalse();
        assertThat(calendar.pauseWeeks(year(calendar, "2026-2027"))).containsExactly(new PauseWeek(monday, 2));
        assertThat(calendar.pauseWeeks(year(calendar, "2027-2028"))).isEmpty();
    }

    @Test
    void countsNoPauseWeek() {
        var noord = noord();

        assertThat(noord.programmeWeeks(day("2027-04-19"), 3))
                .containsExactly(day("2027-04-19"), day("2027-05-10"), day("2027-05-17"));
        assertThat(noord.schoolWeek(day("2027-04-19"))).isEqualTo(32);
        assertThat(noord.schoolWeek(day("2027-05-04"))).isEqualTo(32);
        assertThat(noord.schoolWeek(day("2027-05-10"))).isEqualTo(33);
    }

    @Test
    void includesTheWeekOfTheDayItStartsFrom() {
        assertThat(noord().programmeWeeks(day("2026-09-03"), 2)).containsExactly(day("2026-08-31"), day("2026-09-07"));
    }

    @Test
    void endsTheSpringHolidayOfZuidIn2027On21February() {
        assertThat(zuid().dayOff(day("2027-02-19")))
                .contains(new DayOff(
                        DayOffKind.OFFICIAL_HOLIDAY, "Voorjaarsvakantie", range("2027-02-13", "2027-02-21")));
        assertThat(zuid().isSchoolDay(day("2027-02-22"))).isTrue();
        assertThat(midden().isSchoolDay(day("2027-02-22"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-10-09,   1, 2026-10-19
            2026-10-08,   2, 2026-10-19
            2026-10-14,   1, 2026-10-19
            2026-09-28,  30, 2026-11-16
            2026-10-19,  -1, 2026-10-09
            2026-10-19,   0, 2026-10-19
            2026-10-14,   0, 2026-10-19
            """)
    void stepsOverTheAutumnHoliday(LocalDate from, int schoolDays, LocalDate expected) {
        assertThat(noord().addSchoolDays(from, schoolDays)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-25", "2027-03-28", "2027-10-31", "2028-03-26", "2028-10-29"})
    void knowsNoClockChange(LocalDate change) {
        var friday = change.minusDays(2);
        var calendar = SchoolCalendar.of(TestCalendars.AMSTERDAM, List.of(), List.of(), List.of());

        assertThat(calendar.addSchoolDays(friday, 1)).isEqualTo(change.plusDays(1));
        assertThat(calendar.addSchoolDays(change.plusDays(1), -1)).isEqualTo(friday);
        assertThat(calendar.schoolDays(change)).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {2026, 2027, 2028})
    void hasThePublicHolidaysThatFollowFromEaster(int year) {
        var easter = easter(year);
        var kingsDay = LocalDate.of(year, 4, 27);

        var expected = Map.of(
                PublicHolidayKind.NEW_YEARS_DAY, LocalDate.of(year, 1, 1),
                PublicHolidayKind.GOOD_FRIDAY, easter.minusDays(2),
                PublicHolidayKind.EASTER_MONDAY, easter.plusDays(1),
                PublicHolidayKind.KINGS_DAY,
                        kingsDay.getDayOfWeek() == DayOfWeek.SUNDAY ? kingsDay.minusDays(1) : kingsDay,
                PublicHolidayKind.LIBERATION_DAY, LocalDate.of(year, 5, 5),
                PublicHolidayKind.ASCENSION_DAY, easter.plusDays(39),
                PublicHolidayKind.FRIDAY_AFTER_ASCENSION, easter.plusDays(40),
                PublicHolidayKind.WHIT_MONDAY, easter.plusDays(50),
                PublicHolidayKind.CHRISTMAS_DAY, LocalDate.of(year, 12, 25),
                PublicHolidayKind.SECOND_CHRISTMAS_DAY, LocalDate.of(year, 12, 26));

        assertThat(OfficialData.publicHolidays().stream()
                        .filter(holiday -> holiday.day().getYear() == year)
                        .collect(Collectors.toMap(PublicHoliday::kind, PublicHoliday::day)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-26",
                "2027-03-29",
                "2027-05-05",
                "2027-05-06",
                "2027-05-07",
                "2027-05-17",
                "2028-04-27",
                "2028-06-05"
            })
    void closesOnPublicHolidays(LocalDate day) {
        assertThat(noord().isSchoolDay(day)).isFalse();
        assertThat(noord().dayOff(day)).get().extracting(DayOff::kind).isEqualTo(DayOffKind.PUBLIC_HOLIDAY);
    }

    @Test
    void leavesThreePublicHolidaysToTheSchool() {
        var open = calendar(Region.NOORD, new PublicHolidayChoice(false, false, false));

        assertThat(open.isSchoolDay(day("2027-03-26"))).isTrue();
        assertThat(open.isSchoolDay(day("2027-05-05"))).isTrue();
        assertThat(open.isSchoolDay(day("2027-05-07"))).isTrue();
        assertThat(open.isSchoolDay(day("2027-05-06"))).isFalse();
        assertThat(open.isProgrammeWeek(day("2027-05-03"))).isTrue();
    }

    @Test
    void putsOwnDatesInThePlaceOfAnOfficialHoliday() {
        var carnival = OwnDays.replacing(HolidayKind.SPRING, "Carnaval", range("2027-02-08", "2027-02-12"));
        var zuid = zuid(carnival);

        assertThat(zuid.dayOff(day("2027-02-10")))
                .contains(new DayOff(DayOffKind.OWN_HOLIDAY, "Carnaval", carnival.range()));
        assertThat(zuid.isSchoolDay(day("2027-02-15"))).isTrue();
        assertThat(zuid.isSchoolDay(day("2028-02-28"))).as("next year's stays").isFalse();
    }

    @Test
    void movesTheSchoolYearWithAnOwnSummerHoliday() {
        var zuid = zuid(OwnDays.replacing(HolidayKind.SUMMER, "Zomervakantie", range("2027-07-19", "2027-08-27")));

        assertThat(zuid.schoolYear(day("2027-06-01")).orElseThrow().lastDay()).isEqualTo("2027-07-16");
        assertThat(zuid.schoolYear(day("2027-09-01")).orElseThrow().firstDay()).isEqualTo("2027-08-30");
    }

    @Test
    void closesOnAStudyDay() {
        var noord = noord(OwnDays.studyDay("Studiedag", range("2026-11-18", "2026-11-18")));

        assertThat(noord.isSchoolDay(day("2026-11-18"))).isFalse();
        assertThat(noord.schoolDays(day("2026-11-18"))).hasSize(4);
        assertThat(noord.dayOff(day("2026-11-18")))
                .get()
                .extracting(DayOff::kind)
                .isEqualTo(DayOffKind.STUDY_DAY);
    }

    @Test
    void turnsAWeekWithThreeOwnDaysOffIntoAPauseWeek() {
        var noord = noord(OwnDays.extraHoliday("Verhuizing", range("2026-09-16", "2026-09-18")));

        assertThat(noord.isProgrammeWeek(day("2026-09-14"))).isFalse();
        assertThat(noord.programmeWeeks(day("2026-08-31"), 3))
                .containsExactly(day("2026-08-31"), day("2026-09-07"), day("2026-09-21"));
        assertThat(noord.schoolWeek(day("2026-09-21"))).isEqualTo(5);
    }

    @Test
    void opensOnADayThatIsSchoolAfterAll() {
        var noord = noord(OwnDays.schoolAfterAll("Inhaaldag", range("2027-05-05", "2027-05-07")));

        assertThat(noord.schoolDays(day("2027-05-03"))).hasSize(5);
        assertThat(noord.dayOff(day("2027-05-06"))).isEmpty();
    }

    @Test
    void namesTheHolidayBeforeThePublicHolidayInsideIt() {
        assertThat(noord().dayOff(day("2027-04-27")))
                .get()
                .extracting(DayOff::name)
                .isEqualTo("Meivakantie");
    }

    @Test
    void countsNoWeekendAsADayOff() {
        assertThat(noord().dayOff(day("2026-09-05"))).isEmpty();
        assertThat(noord().isSchoolDay(day("2026-09-05"))).isFalse();
        assertThat(noord().dayOff(day("2026-10-10")))
                .as("Saturday inside a holiday")
                .isPresent();
    }

    private static SchoolYear year(SchoolCalendar calendar, String label) {
        return calendar.schoolYears().stream()
                .filter(year -> year.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** From the Monday of one school week to the Friday of another. */
    private static DateRange weeks(SchoolCalendar calendar, String label, int first, int last) {
        var mondays = calendar.programmeWeeks(year(calendar, label));
        return new DateRange(mondays.get(first - 1), mondays.get(last - 1).plusDays(4));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static DateRange range(String first, String last) {
        return new DateRange(day(first), day(last));
    }

    /** Gregorian computation after Gauss with the corrections of Lichtenberg. */
    private static LocalDate easter(int year) {
        int k = year / 100;
        int m = 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
        int s = 2 - (3 * k + 3) / 4;
        int d = (19 * (year % 19) + m) % 30;
        int r = (d + year % 19 / 11) / 29;
        int og = 21 + d - r;
        int sz = 7 - (year + year / 4 + s) % 7;
        int oe = 7 - (og - sz) % 7;
        return LocalDate.of(year, 3, 1).plusDays(og + oe - 1);
    }
}
