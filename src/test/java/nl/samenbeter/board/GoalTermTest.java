package nl.samenbeter.board;

import static nl.samenbeter.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import nl.samenbeter.calendar.SchoolCalendar;
import nl.samenbeter.calendar.TestCalendars;
import nl.samenbeter.shared.DomainException;
import org.junit.jupiter.api.Test;

class GoalTermTest {

    /** Autumn holiday in Noord: Saturday 10 to Sunday 18 October 2026. */
    private final SchoolCalendar noord = TestCalendars.noord();

    @Test
    void withoutAHolidayAGoalEndsAfterFourToSixWeeks() {
        LocalDate start = LocalDate.of(2026, 8, 31);

        assertThat(GoalTerm.from(start, noord))
                .isEqualTo(new GoalTerm(start.plusDays(28), start.plusDays(35), LocalDate.of(2026, 10, 21)));
    }

    @Test
    void daysOfAHolidayAreNotCounted() {
        LocalDate start = LocalDate.of(2026, 9, 14);

        assertThat(GoalTerm.from(start, noord))
                .isEqualTo(new GoalTerm(start.plusDays(28 + 9), start.plusDays(35 + 9), start.plusDays(42 + 9)));
    }

    @Test
    void aWrongDayIsRefusedWithTheDaysThatWouldDo() {
        GoalTerm term = GoalTerm.from(LocalDate.of(2026, 9, 14), noord);

        term.check(term.first(), noord);
        term.check(term.last(), noord);
        refused("board.goalTerm", () -> term.check(term.last().plusDays(1), noord));
        var early = catchThrowableOfType(
                DomainException.class, () -> term.check(term.first().minusDays(1), noord));
        assertThat(early.code()).isEqualTo("board.goalTerm");
        assertThat(early.arguments()).containsExactly(LocalDate.of(2026, 10, 21), LocalDate.of(2026, 11, 4));
    }

    @Test
    void aGoalDoesNotEndInAHoliday() {
        GoalTerm term = GoalTerm.from(LocalDate.of(2026, 9, 7), noord);

        assertThat(term.first()).isEqualTo(LocalDate.of(2026, 10, 5));
        refused("board.goalEndsInHoliday", () -> term.check(LocalDate.of(2026, 10, 14), noord));
    }
}
