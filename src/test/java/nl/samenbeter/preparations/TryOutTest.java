package nl.samenbeter.preparations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.junit.jupiter.api.Test;

class TryOutTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 9, 17);
    private static final Instant NOW = Instant.parse("2026-09-17T14:00:00Z");
    private static final PersonId KARIM = PersonId.next();
    private static final PersonId SANNE = PersonId.next();

    private final WorkDesign design = new WorkDesign(
            WorkDesignId.next(),
            null,
            SchoolId.next(),
            TeamId.next(),
            JointPreparationId.next(),
            1,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            false);
    private final TryOut tryOut =
            TryOut.agree(design, new AgreeTryOut(THURSDAY.plusDays(5), KARIM, SANNE, "Meekijken"), NOW);

    private static void refused(String code, Runnable call) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(call::run)
                .satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    void isWatchedBySomebodyElse() {
        refused(
                "preparations.watchesOneself",
                () -> TryOut.agree(design, new AgreeTryOut(THURSDAY, KARIM, KARIM, "Meekijken"), NOW));
    }

    @Test
    void isDecidedOnceFromItsDayOn() {
        refused("preparations.tryOutNotYet", () -> tryOut.decide(TryOutState.INTRODUCED, "Werkt", THURSDAY));
        refused("preparations.seenMissing", () -> tryOut.decide(TryOutState.STOPPED, "  ", tryOut.day()));
        assertThat(tryOut.state()).isEqualTo(TryOutState.AGREED);

        tryOut.decide(TryOutState.STOPPED, "Het kostte\nmeer tijd", tryOut.day());

        assertThat(tryOut.seen()).isEqualTo("Het kostte meer tijd");
        refused("preparations.tryOutOver", () -> tryOut.decide(TryOutState.INTRODUCED, "Toch", tryOut.day()));
        refused("preparations.tryOutOver", () -> tryOut.move(THURSDAY.plusDays(7)));
    }

    @Test
    void lapsesOnlyWithoutADecision() {
        tryOut.decide(TryOutState.INTRODUCED, "Werkt", tryOut.day());
        tryOut.lapse();
        assertThat(tryOut.state()).isEqualTo(TryOutState.INTRODUCED);
    }

    private static TryOutDays days(Set<DayOfWeek> bothWork) {
        return new TryOutDays(
                THURSDAY,
                day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0,
                day -> bothWork.contains(day.getDayOfWeek()));
    }

    private static void refused(String code, LocalDate day, Set<DayOfWeek> bothWork, Object... arguments) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> days(bothWork).mustBePossible(day))
                .satisfies(no -> {
                    assertThat(no.code()).isEqualTo(code);
                    assertThat(no.arguments()).containsExactly(arguments);
                });
    }

    @Test
    void isOnASchoolDayWithinTwoWeeksOnWhichBothWork() {
        Set<DayOfWeek> week = Set.of(DayOfWeek.values());
        days(week).mustBePossible(THURSDAY);
        days(week).mustBePossible(THURSDAY.plusDays(14));
        refused("preparations.tryOutPast", THURSDAY.minusDays(1), week, THURSDAY);
        refused("preparations.tryOutLate", THURSDAY.plusDays(15), week, THURSDAY.plusDays(14));
    }

    @Test
    void aDayOffIsRefusedWithTheNearestDaysThatArePossible() {
        LocalDate saturday = THURSDAY.plusDays(2);
        refused(
                "preparations.tryOutDayOff",
                saturday,
                Set.of(DayOfWeek.values()),
                saturday,
                THURSDAY.plusDays(1),
                THURSDAY.plusDays(4),
                2);
        LocalDate wednesday = THURSDAY.plusDays(6);
        refused(
                "preparations.tryOutAway",
                wednesday,
                Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                wednesday,
                wednesday.minusDays(2),
                wednesday.plusDays(1),
                2);
        refused("preparations.tryOutNever", wednesday, Set.of(), THURSDAY.plusDays(14));
    }
}
