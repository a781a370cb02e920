package nl.samenbeter.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.samenbeter.calendar.TestCalendars;
import nl.samenbeter.shared.DomainException;
import org.junit.jupiter.api.Test;

class StartRulesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 31);
    private static final LocalDateTime BEFORE = LocalDate.of(2026, 8, 28).atTime(12, 0);

    private final StartRules rules = new StartRules(TestCalendars.noord(), 8);

    @Test
    void acceptsAMondayInASchoolWeek() {
        assertThatCode(() -> rules.check(MONDAY, 10, false, BEFORE)).doesNotThrowAnyException();
    }

    @Test
    void acceptsTheMondayItselfUntilTheGate() {
        assertThatCode(() -> rules.check(MONDAY, 10, false, MONDAY.atTime(7, 44)))
                .doesNotThrowAnyException();
        assertThat(refusal(MONDAY, 10, false, MONDAY.atTime(7, 45)).code()).isEqualTo("programme.startIsPast");
    }

    @Test
    void refusesAnotherDayThanMonday() {
        assertThat(refusal(MONDAY.plusDays(1), 10, false, BEFORE).code()).isEqualTo("programme.notAMonday");
    }

    @Test
    void refusesAHolidayWeekAndNamesTheNextStart() {
        var refusal = refusal(LocalDate.of(2026, 10, 12), 10, false, BEFORE);

        assertThat(refusal.code()).isEqualTo("programme.holidayWeek");
        assertThat(refusal.arguments()).contains(LocalDate.of(2026, 10, 19));
    }

    @Test
    void refusesFewerThanThreePeople() {
        assertThat(refusal(MONDAY, 2, false, BEFORE).code()).isEqualTo("programme.tooFewPeople");
        assertThatCode(() -> rules.check(MONDAY, 3, false, BEFORE)).doesNotThrowAnyException();
    }

    @Test
    void refusesASecondProgramme() {
        assertThat(refusal(MONDAY, 10, true, BEFORE).code()).isEqualTo("programme.alreadyGoingOn");
    }

    @Test
    void refusesAStartWithoutEightProgrammeWeeksBeforeSummer() {
        assertThat(refusal(LocalDate.of(2027, 5, 31), 10, false, BEFORE).code())
                .isEqualTo("programme.tooLateInTheYear");
        assertThatCode(() -> rules.check(LocalDate.of(2027, 5, 10), 10, false, BEFORE))
                .doesNotThrowAnyException();
    }

    @Test
    void namesTheLastMondayOnWhichItIsStillPossible() {
        LocalDate last = LocalDate.of(2027, 5, 17);

        assertThat(refusal(last.plusWeeks(1), 10, false, BEFORE).arguments()).contains(8, last);
    }

    @Test
    void aStartThatIsNotArrangedGoesOneProgrammeWeekOn() {
        assertThat(rules.next(MONDAY)).isEqualTo(MONDAY.plusWeeks(1));
        assertThat(rules.next(LocalDate.of(2026, 10, 5)))
                .as("over the autumn holiday")
                .isEqualTo(LocalDate.of(2026, 10, 19));
    }

    @Test
    void aStartThatNoLongerFitsBeforeSummerGoesToTheFirstWeekAfterIt() {
        assertThat(rules.next(LocalDate.of(2027, 5, 10))).isEqualTo(LocalDate.of(2027, 5, 17));
        assertThat(rules.next(LocalDate.of(2027, 5, 17))).isEqualTo(LocalDate.of(2027, 8, 23));
    }

    @Test
    void refusesAMondayForWhichThereIsNoSchoolYear() {
        assertThat(refusal(LocalDate.of(2031, 9, 1), 10, false, BEFORE).code())
                .isEqualTo("programme.outsideSchoolYear");
    }

    private DomainException refusal(LocalDate monday, int members, boolean hasProgramme, LocalDateTime now) {
        return catchThrowableOfType(DomainException.class, () -> rules.check(monday, members, hasProgramme, now));
    }
}
