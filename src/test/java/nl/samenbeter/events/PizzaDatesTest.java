package nl.samenbeter.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.TestCalendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PizzaDatesTest {

    static final List<SchoolCalendar> ALL_REGIONS =
            List.of(TestCalendars.noord(), TestCalendars.midden(), TestCalendars.zuid());

    private static List<LocalDate> days(int year, List<SchoolCalendar> calendars) {
        return PizzaDates.of(year, calendars).stream().map(PizzaDates.Day::day).toList();
    }

    @Test
    void proposesTenSessionsOfTheYearForAllRegions() {
        assertThat(days(2026, ALL_REGIONS))
                .containsExactly(
                        LocalDate.of(2026, 9, 17),
                        LocalDate.of(2026, 10, 29),
                        LocalDate.of(2026, 11, 19),
                        LocalDate.of(2026, 12, 17),
                        LocalDate.of(2027, 1, 21),
                        LocalDate.of(2027, 3, 4),
                        LocalDate.of(2027, 3, 18),
                        LocalDate.of(2027, 4, 15),
                        LocalDate.of(2027, 5, 20),
                        LocalDate.of(2027, 6, 17));
    }

    @ParameterizedTest
    @ValueSource(ints = {2026, 2027})
    void neverProposesADayOffInAnyRegion(int year) {
        assertThat(days(year, ALL_REGIONS)).hasSize(10).doesNotHaveDuplicates().allSatisfy(day -> {
            assertThat(day.getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
            assertThat(ALL_REGIONS).allMatch(calendar -> calendar.isSchoolDay(day));
            assertThat(day.getMonthValue()).isNotIn(7, 8);
        });
    }

    @Test
    void keepsTheThirdThursdayWhereOnlyOneRegionIsInvited() {
        assertThat(PizzaDates.of(2026, List.of(TestCalendars.midden())))
                .filteredOn(day -> day.day().equals(day.thirdThursday()))
                .extracting(PizzaDates.Day::day)
                .contains(LocalDate.of(2026, 10, 15));
    }

    @Test
    void proposesNothingWhereTheCalendarIsNotKnown() {
        assertThat(PizzaDates.of(2099, ALL_REGIONS)).isEmpty();
    }
}
