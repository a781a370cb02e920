package nl.samenbeter.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.organisation.Region;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.shared.DomainException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviationRulesTest {

    private static final OwnDays STUDY_DAY = OwnDays.studyDay("Studiedag", range("2026-11-18", "2026-11-18"));

    @Test
    void acceptsAStudyDay() {
        assertThat(check(DeviationKind.STUDY_DAY, null, " Studiedag rekenen ", "2026-11-19", "2026-11-19"))
                .isEqualTo(OwnDays.studyDay("Studiedag rekenen", range("2026-11-19", "2026-11-19")));
    }

    @Test
    void leavesOutWhatNoDatabaseTakes() {
        assertThat(check(DeviationKind.STUDY_DAY, null, "Studie\0dag", "2026-11-19", "2026-11-19")
                        .name())
                .isEqualTo("Studiedag");
    }

    @Test
    void acceptsOwnDatesOfAnyLengthForAHoliday() {
        assertThat(check(DeviationKind.REPLACED_HOLIDAY, HolidayKind.MAY, "Meivakantie", "2027-04-26", "2027-05-07"))
                .isEqualTo(OwnDays.replacing(HolidayKind.MAY, "Meivakantie", range("2027-04-26", "2027-05-07")));
    }

    @Test
    void dropsTheReplacedHolidayOfADayThatReplacesNothing() {
        assertThat(check(DeviationKind.EXTRA_HOLIDAY, HolidayKind.MAY, "Brugdag", "2026-09-04", "2026-09-04")
                        .replaces())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            STUDY_DAY,        ,       ' ',       2026-11-19, 2026-11-19, nameMissing
            STUDY_DAY,        ,       Studiedag, 2026-11-19, 2026-11-18, backwards
            EXTRA_HOLIDAY,    ,       Lang,      2026-09-01, 2026-11-17, tooManyDays
            STUDY_DAY,        ,       Studiedag, 2026-11-21, 2026-11-22, onlyWeekend
            STUDY_DAY,        ,       Studiedag, 2026-10-19, 2026-10-19, alreadyOff
            EXTRA_HOLIDAY,    ,       Vrij,      2027-05-05, 2027-05-07, alreadyOff
            SCHOOL_DAY,       ,       Inhaaldag, 2026-09-04, 2026-09-07, alreadySchool
            STUDY_DAY,        ,       Studiedag, 2026-11-16, 2026-11-20, overlap
            STUDY_DAY,        ,       Studiedag, 2031-11-19, 2031-11-19, unknownYear
            REPLACED_HOLIDAY, ,       Carnaval,  2027-02-08, 2027-02-12, holidayMissing
            REPLACED_HOLIDAY, AUTUMN, Herfst,    2026-07-13, 2026-07-17, noSuchHoliday
            REPLACED_HOLIDAY, SPRING, Voorjaar,  2026-11-23, 2026-11-27, tooFar
            """)
    void refusesDaysThatMeanNothing(
            DeviationKind kind,
            @Nullable HolidayKind replaces,
            String name,
            String firstDay,
            String lastDay,
            String reason) {
        assertRefused(() -> check(kind, replaces, name, firstDay, lastDay), reason);
    }

    @Test
    void refusesANameThatIsTooLong() {
        assertRefused(
                () -> check(DeviationKind.STUDY_DAY, null, "x".repeat(81), "2026-11-19", "2026-11-19"), "nameTooLong");
    }

    @Test
    void refusesToReplaceAHolidayTwice() {
        var carnival = OwnDays.replacing(HolidayKind.SPRING, "Carnaval", range("2027-02-08", "2027-02-12"));
        var again = new AddDeviation(
                DeviationKind.REPLACED_HOLIDAY, HolidayKind.SPRING, "Ski", day("2027-03-01"), day("2027-03-05"));

        assertRefused(() -> check(again, carnival), "replacedAlready");
    }

    private static OwnDays check(
            DeviationKind kind, @Nullable HolidayKind replaces, String name, String firstDay, String lastDay) {
        return check(new AddDeviation(kind, replaces, name, day(firstDay), day(lastDay)), STUDY_DAY);
    }

    private static OwnDays check(AddDeviation command, OwnDays own) {
        var official = OfficialData.holidays().stream()
                .filter(row -> row.region() == Region.ZUID)
                .map(HolidayRow::holiday)
                .toList();
        return DeviationRules.check(command, official, List.of(own), TestCalendars.zuid(own));
    }

    private static void assertRefused(ThrowingCallable attempt, String reason) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("calendar." + reason));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static DateRange range(String first, String last) {
        return new DateRange(day(first), day(last));
    }
}
