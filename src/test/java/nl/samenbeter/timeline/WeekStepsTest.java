package nl.samenbeter.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.TestCalendars;
import org.junit.jupiter.api.Test;

/** A school in Noord: the autumn holiday takes the week of 12 October 2026, 4 and 6 May leave the week of 3 May 2027 two days. */
class WeekStepsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 10, 12);
    private static final int MOST = 12;

    private final SchoolCalendar noord = TestCalendars.noord();
    private final WeekSteps steps = new WeekSteps(noord);
    private final List<LocalDate> programmeWeeks = noord.programmeWeeks(LocalDate.of(2026, 8, 17), 42);

    @Test
    void aStepSkipsAHoliday() {
        assertThat(steps.step(MONDAY, 1)).isEqualTo(LocalDate.of(2026, 10, 19));
        assertThat(steps.step(LocalDate.of(2026, 10, 19), -1)).isEqualTo(MONDAY);
        assertThat(steps.step(MONDAY, 0)).isEqualTo(MONDAY);
    }

    @Test
    void aHolidayIsAStepFromTheWeekOnEitherSide() {
        assertThat(steps.step(HOLIDAY, 0)).isEqualTo(LocalDate.of(2026, 10, 19));
        assertThat(steps.step(HOLIDAY, 1)).isEqualTo(LocalDate.of(2026, 10, 19));
        assertThat(steps.step(HOLIDAY, -1)).isEqualTo(MONDAY);
        assertThat(steps.between(HOLIDAY, LocalDate.of(2026, 10, 19))).isEqualTo(1);
        assertThat(steps.between(HOLIDAY, MONDAY)).isEqualTo(-1);
    }

    @Test
    void betweenCountsTheStepsFromEveryWeekOfAYear() {
        everyWeek()
                .forEach(monday -> IntStream.rangeClosed(-MOST, MOST)
                        .filter(weeks -> weeks != 0 || noord.isProgrammeWeek(monday))
                        .forEach(weeks -> assertThat(steps.between(monday, steps.step(monday, weeks)))
                                .as("%s and %s weeks", monday, weeks)
                                .isEqualTo(weeks)));
    }

    @Test
    void stepsAddUp() {
        for (LocalDate monday : programmeWeeks) {
            for (int one = -3; one <= 3; one++) {
                for (int other = -3; other <= 3; other++) {
                    assertThat(steps.step(steps.step(monday, one), other))
                            .as("%s, %s and %s weeks", monday, one, other)
                            .isEqualTo(steps.step(monday, one + other));
                }
            }
        }
    }

    @Test
    void aDayMovesAsManyWeeksAsTheWeekAndKeepsItsWeekday() {
        for (LocalDate from : programmeWeeks) {
            for (int weeks = -MOST; weeks <= MOST; weeks++) {
                LocalDate to = steps.step(from, weeks);
                for (LocalDate day : noord.schoolDays(from)) {
                    assertThat(steps.wished(day, from, to)).isEqualTo(to.with(day.getDayOfWeek()));
                    LocalDate nextWeek = steps.step(from, 1).with(day.getDayOfWeek());
                    assertThat(steps.wished(nextWeek, from, to))
                            .as("the week after %s goes to the week after %s", from, to)
                            .isEqualTo(steps.step(to, 1).with(day.getDayOfWeek()));
                    assertThat(steps.moved(day, from, to))
                            .as("a school day of the same week")
                            .isIn(noord.schoolDays(to));
                }
            }
        }
    }

    @Test
    void aDayOfAWeekThatTurnedIntoAHolidayGoesWithItsWeek() {
        assertThat(steps.moved(HOLIDAY.plusDays(3), HOLIDAY, steps.step(HOLIDAY, 1)))
                .isEqualTo(LocalDate.of(2026, 10, 22));
    }

    @Test
    void nothingMovesWhenTheWeekStays() {
        for (LocalDate monday : programmeWeeks) {
            noord.schoolDays(monday)
                    .forEach(day -> assertThat(steps.moved(day, monday, monday)).isEqualTo(day));
        }
    }

    @Test
    void aDayOffGivesWayToALaterDayOfItsWeekElseToAnEarlierOne() {
        LocalDate whitMonday = LocalDate.of(2027, 5, 17);
        LocalDate fridayAfterAscension = LocalDate.of(2028, 5, 26);

        assertThat(steps.onASchoolDay(whitMonday)).isEqualTo(whitMonday.plusDays(1));
        assertThat(steps.onASchoolDay(fridayAfterAscension)).isEqualTo(LocalDate.of(2028, 5, 24));
        assertThat(steps.onASchoolDay(fridayAfterAscension, LocalDate.of(2028, 5, 25)))
                .as("not behind today")
                .isEqualTo(LocalDate.of(2028, 5, 29));
    }

    @Test
    void aWindowEndsOnItsLastRemainingDay() {
        LocalDate monday = LocalDate.of(2028, 5, 22);

        assertThat(steps.lastSchoolDay(LocalDate.of(2028, 5, 26), monday)).isEqualTo(LocalDate.of(2028, 5, 24));
        assertThat(steps.lastSchoolDay(LocalDate.of(2028, 5, 26), LocalDate.of(2028, 5, 25)))
                .isEqualTo(LocalDate.of(2028, 5, 29));
    }

    @Test
    void schoolDaysAreCountedAsTheyAreAdded() {
        LocalDate day = LocalDate.of(2026, 10, 8);
        for (int days = -20; days <= 20; days++) {
            assertThat(steps.schoolDaysBetween(day, noord.addSchoolDays(day, days)))
                    .isEqualTo(days);
        }
    }

    private static Stream<LocalDate> everyWeek() {
        return Stream.iterate(LocalDate.of(2026, 9, 7), monday -> monday.plusWeeks(1))
                .limit(52);
    }
}
