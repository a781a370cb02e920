package nl.samenbeter.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.TestCalendars;
import org.junit.jupiter.api.Test;

/** A school in Noord, with the autumn holiday from 12 to 18 October 2026. */
class PauseShiftTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 30);

    private final SchoolCalendar noord = TestCalendars.noord();

    @Test
    void theWeekOfThePauseBecomesTheWeekOfTheResumption() {
        var shift = new PauseShift(noord, WEDNESDAY, LocalDate.of(2026, 10, 5));

        assertThat(shift.moved(WEDNESDAY)).isEqualTo(LocalDate.of(2026, 10, 7));
        assertThat(shift.moved(LocalDate.of(2026, 10, 2).atTime(17, 0)))
                .isEqualTo(LocalDate.of(2026, 10, 9).atTime(17, 0));
    }

    @Test
    void daysBeforeThePauseStay() {
        var shift = new PauseShift(noord, WEDNESDAY, LocalDate.of(2026, 10, 5));

        assertThat(shift.moved(WEDNESDAY.minusDays(1))).isEqualTo(WEDNESDAY.minusDays(1));
    }

    @Test
    void weeksAreCountedOverAHoliday() {
        var shift = new PauseShift(noord, WEDNESDAY, LocalDate.of(2026, 10, 5));

        assertThat(shift.moved(LocalDate.of(2026, 10, 9))).isEqualTo(LocalDate.of(2026, 10, 23));
        assertThat(shift.moved(LocalDate.of(2026, 10, 23))).isEqualTo(LocalDate.of(2026, 10, 30));
    }

    @Test
    void aPauseFromASaturdayBeginsWithTheNextWeek() {
        assertThat(PauseShift.firstWeek(noord, LocalDate.of(2026, 10, 10))).isEqualTo(LocalDate.of(2026, 10, 19));
    }

    @Test
    void anInterruptedCycleKeepsItsLastWeekWhereTheSchoolYearEnds() {
        LocalDate end = noord.programmeWeeks(noord.schoolYears().getFirst()).getLast();
        var left = List.of(
                new RunWeek(2, end.minusWeeks(4)),
                new RunWeek(3, end.minusWeeks(3)),
                new RunWeek(4, end.minusWeeks(2)));

        assertThat(new CycleWeeks(noord).rest(left, end.minusWeeks(1)))
                .containsExactly(new RunWeek(2, end.minusWeeks(1)), new RunWeek(4, end));
    }
}
