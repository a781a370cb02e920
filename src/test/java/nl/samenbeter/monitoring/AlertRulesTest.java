package nl.samenbeter.monitoring;

import static nl.samenbeter.board.BoardFigures.Row.EMPTY;
import static nl.samenbeter.monitoring.AlertKind.GOAL_OVERDUE;
import static nl.samenbeter.monitoring.AlertKind.NO_SESSION;
import static nl.samenbeter.monitoring.AlertKind.OVERDUE;
import static nl.samenbeter.monitoring.AlertKind.RELAPSE;
import static nl.samenbeter.monitoring.AlertKind.STANDS_STILL;
import static nl.samenbeter.monitoring.AlertKind.STUCK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.samenbeter.board.BoardFigures;
import nl.samenbeter.programme.ProgrammeSigns;
import nl.samenbeter.programme.ProgrammeSigns.Recent;
import nl.samenbeter.programme.ProgrammeSigns.Sessions;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The autumn holiday is from Saturday 10 to Sunday 18 October. */
class AlertRulesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 14);
    private static final BoardFigures.Row OVERDUE_GOALS =
            new BoardFigures.Row(3, 2, MONDAY.minusDays(1), 0, 0, 0, 0, 0, 0, BoardFigures.Row.EMPTY.actions());

    private final AlertRules rules = new AlertRules(day -> day.getDayOfWeek().getValue() < 6
            && (day.isBefore(LocalDate.of(2026, 10, 10)) || day.isAfter(LocalDate.of(2026, 10, 18))));

    @ParameterizedTest
    @CsvSource({
        "2026-09-14, 2026-09-21, false",
        "2026-09-14, 2026-09-22, true",
        "2026-09-18, 2026-09-25, false",
        "2026-09-18, 2026-09-28, true",
        "2026-10-08, 2026-10-22, false",
        "2026-10-08, 2026-10-23, true",
    })
    void asksForABoardSessionAfterFiveSchoolDaysWithoutOne(LocalDate held, LocalDate today, boolean alert) {
        assertThat(kinds(signs(today, sessions(held, 4, null), null))).isEqualTo(alert ? "NO_SESSION" : "");
    }

    @Test
    void countsFromTheFirstPlannedSessionWhenNoneWasHeld() {
        var never = new Sessions(MONDAY, null, 5, null);

        assertThat(kinds(signs(LocalDate.of(2026, 9, 18), never, null))).isEmpty();
        assertThat(rules.of(signs(LocalDate.of(2026, 9, 21), never, null), null, EMPTY))
                .containsExactly(new AlertSign(NO_SESSION, LocalDate.of(2026, 9, 13), 5, 5));
    }

    @Test
    void missesNoSessionThatWasNotPlanned() {
        assertThat(kinds(signs(LocalDate.of(2026, 10, 30), sessions(MONDAY, 0, null), null)))
                .isEmpty();
    }

    @Test
    void countsNothingBeforeAPauseWasOver() {
        var paused = sessions(MONDAY, 9, null);

        assertThat(kinds(signs(LocalDate.of(2026, 10, 9), paused, LocalDate.of(2026, 10, 5))))
                .isEmpty();
        assertThat(kinds(signs(LocalDate.of(2026, 10, 19), paused, LocalDate.of(2026, 10, 5))))
                .isEqualTo("NO_SESSION");
    }

    @ParameterizedTest
    @CsvSource({"2026-09-25, false", "2026-09-28, false", "2026-09-29, true"})
    void seesAProgrammeThatStandsStillForTenSchoolDays(LocalDate today, boolean alert) {
        assertThat(kinds(signs(today, true, new Sessions(null, null, 0, null), null, 0, MONDAY)))
                .isEqualTo(alert ? "STANDS_STILL" : "");
    }

    @ParameterizedTest
    @CsvSource({"9, 20, true", "10, 20, false", "11, 20, false", "0, 0, false", "0, 4, true"})
    void watchesForARelapseBelowHalfOfTheSessions(int held, int planned, boolean alert) {
        var recent = new Recent(MONDAY.minusWeeks(4), held, planned);

        assertThat(kinds(signs(MONDAY, sessions(MONDAY.minusDays(3), 0, recent), null)))
                .isEqualTo(alert ? "RELAPSE" : "");
    }

    @Test
    void saysHowManyItemsAreLate() {
        var signs = signs(MONDAY, true, new Sessions(null, null, 0, null), null, 3, MONDAY);

        assertThat(rules.of(signs, null, EMPTY)).containsExactly(new AlertSign(OVERDUE, MONDAY.minusDays(5), 3, 3));
    }

    @Test
    void namesGoalsThatArePastTheirEndSinceTheFirstOfThem() {
        assertThat(rules.of(signs(MONDAY, sessions(MONDAY, 0, null), null), null, OVERDUE_GOALS))
                .containsExactly(new AlertSign(GOAL_OVERDUE, MONDAY.minusDays(1), 2, 3));
    }

    @Test
    void inAPauseOrBeforeTheStartOnlySaysThatAStepIsStuck() {
        var recent = new Recent(MONDAY, 0, 20);
        var everything =
                signs(LocalDate.of(2026, 12, 1), false, new Sessions(MONDAY, MONDAY, 30, recent), null, 3, MONDAY);

        assertThat(rules.of(everything, null, OVERDUE_GOALS)).isEmpty();
        assertThat(rules.of(everything, MONDAY, OVERDUE_GOALS))
                .extracting(AlertSign::kind)
                .containsExactly(STUCK);
    }

    @Test
    void saysAllThatHolds() {
        var recent = new Recent(MONDAY, 0, 20);
        var everything =
                signs(LocalDate.of(2026, 12, 1), true, new Sessions(MONDAY, MONDAY, 30, recent), null, 3, MONDAY);

        assertThat(rules.of(everything, MONDAY, OVERDUE_GOALS))
                .extracting(AlertSign::kind)
                .containsExactly(STUCK, STANDS_STILL, NO_SESSION, OVERDUE, GOAL_OVERDUE, RELAPSE);
    }

    private String kinds(ProgrammeSigns signs) {
        return rules.of(signs, null, EMPTY).stream()
                .map(sign -> sign.kind().name())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    private static Sessions sessions(LocalDate held, int missed, @Nullable Recent recent) {
        return new Sessions(LocalDate.of(2026, 8, 31), held, missed, recent);
    }

    /** Something moved yesterday. */
    private static ProgrammeSigns signs(LocalDate today, Sessions sessions, @Nullable LocalDate resumedOn) {
        return signs(today, true, sessions, resumedOn, 0, today.minusDays(1));
    }

    private static ProgrammeSigns signs(
            LocalDate today,
            boolean moving,
            Sessions sessions,
            @Nullable LocalDate resumedOn,
            int late,
            LocalDate movedOn) {
        return new ProgrammeSigns(
                ProgrammeId.next(),
                TeamId.next(),
                "Rooster & ICT",
                SchoolId.next(),
                "Waddenlicht College",
                today,
                moving,
                resumedOn,
                sessions,
                late,
                late == 0 ? null : MONDAY.minusDays(5),
                movedOn);
    }
}
