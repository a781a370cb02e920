package nl.samenbeter.timeline;

import static nl.samenbeter.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samenbeter.Given;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.RehearsalResult.What;
import nl.samenbeter.timeline.TimelineChange.Pause;
import nl.samenbeter.timeline.TimelineChange.ShiftWeeks;
import nl.samenbeter.timeline.TimelineChange.SkipWeek;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class RehearsalServiceTest extends TimelineStories {

    private static final Punctuality NOBODY = new Punctuality(0, 0, 0);

    /** By which the engine opens at most before the shown moment. */
    private static final Duration JITTER = Duration.ofMinutes(2);

    @Autowired
    RehearsalService rehearsals;

    @Test
    void theEightWeeksHoldThirtyEightSessionsAndTheirMinutes() {
        ProgrammeId programme = school.ready();
        var before = withoutVersions(plan(programme));

        var result = school.as(school.coach, () -> rehearsals.rehearse(programme, null, Punctuality.EXACT));

        assertThat(result.summary().sessionsPlanned()).isEqualTo(38);
        assertThat(result.summary().sessionsHeld()).isEqualTo(38);
        assertThat(result.weeks())
                .extracting(RehearsalResult.Week::minutes)
                .containsExactly(195, 180, 190, 190, 185, 150, 185, 165);
        assertThat(result.summary().onTimePercent()).isEqualTo(100);
        assertThat(result.summary().lapsed()).isZero();
        assertThat(result.summary().lastDay()).isEqualTo(LocalDate.of(2026, 10, 30));
        assertThat(withoutVersions(plan(programme))).as("nothing is written").isEqualTo(before);
    }

    /**
     * The engine is the measure: what becomes of each item of the eight weeks, and when. The first board session stands behind
     * the set-up of the board by a flow, without a look; the evaluation asks first whether it goes ahead without a result.
     */
    @Test
    void whenNobodyDoesAnythingTheEngineDoesTheSame() {
        ProgrammeId programme = school.ready();
        var result = school.as(school.coach, () -> rehearsals.rehearse(programme, null, NOBODY));
        Map<String, String> rehearsed = new TreeMap<>();
        result.happenings().stream()
                .filter(one -> one.kind() != PlanKind.NETWORK_EVENT)
                .filter(one ->
                        List.of(What.LAPSES, What.GATE_MISSED, What.WINDOW_ENDS).contains(one.what()))
                .forEach(one ->
                        rehearsed.put(one.week().number() + "/" + one.element(), ending(one.what()) + " " + one.at()));

        school.moveTo(programme, LocalDate.of(2026, 11, 9).atTime(7, 0));

        Map<String, String> happened = new TreeMap<>();
        jdbc.sql(
                        "select week_number, element_id, status, ended_at at time zone 'Europe/Amsterdam' as ended from plan_item "
                                + "where programme_id = ? and run_number = 1 and kind <> 'NETWORK_EVENT'")
                .param(programme.value())
                .query(row -> {
                    Timestamp ended = row.getTimestamp("ended");
                    happened.put(
                            row.getInt("week_number") + "/" + row.getString("element_id"),
                            row.getString("status") + " "
                                    + (ended == null
                                            ? "never"
                                            : ended.toLocalDateTime()
                                                    .plus(JITTER)
                                                    .truncatedTo(ChronoUnit.HOURS)));
                });
        List.of("1/callActivity_firstBoardSession", "8/userTask_evaluate").forEach(drawnOtherwise -> {
            assertThat(rehearsed.remove(drawnOtherwise)).isNotNull();
            assertThat(happened.remove(drawnOtherwise)).isNotNull();
        });
        assertThat(rehearsed).hasSizeGreaterThan(30).isEqualTo(happened);
    }

    private static String ending(What what) {
        return switch (what) {
            case LAPSES -> "LAPSED";
            case GATE_MISSED -> "SKIPPED";
            default -> "DONE";
        };
    }

    @Test
    void playsThePlanAsItWouldBe() {
        ProgrammeId programme = givenItIs(day(9, 23).atTime(12, 0));
        var before = withoutVersions(plan(programme));
        var asItIs = rehearsals.rehearse(programme, null, Punctuality.EXACT);

        var shifted = rehearsals.rehearse(programme, new ShiftWeeks(day(9, 28), 1, Slack.KEEP), Punctuality.EXACT);
        var skipped = rehearsals.rehearse(programme, new SkipWeek(day(9, 28)), Punctuality.EXACT);
        var paused = rehearsals.rehearse(programme, new Pause(day(9, 28), "busyTime"), Punctuality.EXACT);

        assertThat(asItIs.summary().lastDay()).isEqualTo(day(10, 30));
        assertThat(shifted.summary().lastDay()).isEqualTo(day(11, 6));
        assertThat(shifted.summary().sessionsHeld()).isEqualTo(asItIs.summary().sessionsHeld());
        assertThat(skipped.summary().sessionsHeld()).isEqualTo(asItIs.summary().sessionsHeld() - 5);
        assertThat(paused.summary().pausedItems()).isPositive();
        assertThat(paused.summary().lastDay()).isBefore(day(9, 28));
        assertThat(withoutVersions(plan(programme))).as("nothing is written").isEqualTo(before);
    }

    @Test
    void anItemHasTheSameFateWithAndWithoutAChange() {
        ProgrammeId programme = givenItIs(day(9, 23).atTime(12, 0));

        var asItIs = rehearsals.rehearse(programme, null, Punctuality.BUSY);
        var shifted = rehearsals.rehearse(programme, new ShiftWeeks(day(10, 5), 1, Slack.KEEP), Punctuality.BUSY);

        assertThat(fates(shifted)).isEqualTo(fates(asItIs)).isNotEmpty();
    }

    private static List<String> fates(RehearsalResult result) {
        return result.happenings().stream()
                .filter(one -> one.week().number() >= 5)
                .filter(one -> one.what() == What.LAPSES || one.what() == What.DONE_ON_TIME)
                .map(one -> one.element() + " " + one.what())
                .sorted()
                .toList();
    }

    @Test
    void refusesAChangeThatCannotBe() {
        ProgrammeId programme = givenItIs(day(9, 23).atTime(12, 0));

        refused(
                "timeline.nothingMoves",
                () -> rehearsals.rehearse(programme, new ShiftWeeks(day(9, 28), 0, Slack.KEEP), Punctuality.EXACT));
    }

    @Test
    void isForWhoeverPlansTheTeam() {
        ProgrammeId programme = school.ready();
        var given = new Given(jdbc);
        PersonId otherCoach = given.person("Wim Elders", school.school);
        given.grant(otherCoach, Role.COACH, Scope.of(given.team(school.school)));
        List<PersonId> others = new ArrayList<>(List.of(school.members.getFirst(), school.leader, otherCoach));

        for (PersonId other : others) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> school.as(other, () -> rehearsals.rehearse(programme, null, Punctuality.EXACT)));
        }
        assertThat(school.as(school.coach, () -> rehearsals.rehearse(programme, null, Punctuality.EXACT)))
                .isNotNull();
        TestSchool.resetClock();
    }
}
