package nl.samenbeter.board;

import static nl.samenbeter.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GoalTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 31);
    private static final LocalDate LATER = MONDAY.plusDays(35);

    private final PersonId owner = PersonId.next();

    @Test
    void aGoalWithEverythingBecomesActive() {
        Goal goal = proposed("62", "95");

        goal.activate(0);

        assertThat(goal.status()).isEqualTo(GoalStatus.ACTIVE);
    }

    @Test
    void aGoalNeedsAnEffectAMeasureABaselineAndAnOwnerBeforeItRuns() {
        refused(
                "board.goalEffectMissing",
                () -> goal(" ", "Telling", "62", "95", owner).activate(0));
        refused(
                "board.goalMeasureMissing",
                () -> goal("Rust", "", "62", "95", owner).activate(0));
        refused(
                "board.goalNumbersMissing",
                () -> goal("Rust", "Telling", null, "95", owner).activate(0));
        refused(
                "board.goalNumbersMissing",
                () -> goal("Rust", "Telling", "62", null, owner).activate(0));
        refused(
                "board.goalTargetSame",
                () -> goal("Rust", "Telling", "62", "62.0", owner).activate(0));
        refused(
                "board.goalOwnerMissing",
                () -> goal("Rust", "Telling", "62", "95", null).activate(0));
    }

    @Test
    void aTitleIsWrittenAndShort() {
        refused("board.titleMissing", () -> titled(" \n "));
        refused("shared.textTooLong", () -> titled("a".repeat(151)));
        assertThat(titled("  Docenten\nvinken af ").title()).isEqualTo("Docenten vinken af");
    }

    @Test
    void aRunningGoalIsNotRewritten() {
        Goal goal = active();

        refused("board.goalFixed", () -> goal.change(form("Iets", "Rust", "Telling", "1", "2", owner), LATER, 0));
    }

    @Test
    void anAdjustedGoalKeepsWhatItWas() {
        Goal goal = active();

        goal.adjust(new BigDecimal("80"), LATER.plusDays(7), "De leverancier levert later.", 0, MONDAY.plusWeeks(3));

        assertThat(goal.target()).isEqualByComparingTo("80");
        assertThat(goal.ends()).isEqualTo(LATER.plusDays(7));
        assertThat(goal.status()).isEqualTo(GoalStatus.ACTIVE);
        assertThat(goal.adjusted())
                .isEqualTo(
                        new Adjusted(new BigDecimal("95"), LATER, "De leverancier levert later.", MONDAY.plusWeeks(3)));
        assertThat(goal.isReached(new BigDecimal("85"))).isTrue();
    }

    @Test
    void aGoalIsAdjustedOnceWithAReasonWhileItRuns() {
        refused("board.adjustNotActive", () -> adjust(proposed("62", "95"), "80", LATER, "Later"));
        refused("board.adjustWhyMissing", () -> adjust(active(), "80", LATER, " "));
        refused("board.adjustNothing", () -> adjust(active(), "95.0", LATER, "Zomaar"));
        refused("board.goalTargetSame", () -> adjust(active(), "62", LATER, "Zomaar"));
        Goal goal = active();
        adjust(goal, "80", LATER, "Later");
        adjust(goal, "80", LATER, "Nog een keer hetzelfde");
        refused("board.adjustedOnce", () -> adjust(goal, "70", LATER, "Nog lager"));
        assertThat(goal.adjusted().why()).isEqualTo("Later");
    }

    @Test
    void aGoalThatWentOnIsNotTakenBack() {
        Goal goal = active();
        goal.takeBack();
        assertThat(goal.status()).isEqualTo(GoalStatus.PROPOSED);

        refused("board.goalGoneOn", goal::takeBack);
        Goal adjusted = active();
        adjust(adjusted, "80", LATER, "Later");
        refused("board.goalGoneOn", adjusted::takeBack);
    }

    @Test
    void twoWeeksInARowAtTheTargetAreReached() {
        Goal goal = active();

        goal.close(GoalStatus.REACHED, "", numbers(3, "96", "95"), 0, LATER);

        assertThat(goal.status()).isEqualTo(GoalStatus.REACHED);
        assertThat(goal.closedOn()).isEqualTo(LATER);
    }

    @Test
    void oneWeekOrWeeksApartAreNotWithoutASentence() {
        refused("board.evidenceMissing", () -> active().close(GoalStatus.REACHED, "", List.of(), 0, LATER));
        refused(
                "board.evidenceMissing",
                () -> active().close(GoalStatus.REACHED, "", numbers(3, "96", "94"), 0, LATER));
        var apart = List.of(reading(4, "96"), reading(2, "96"));
        refused("board.evidenceMissing", () -> active().close(GoalStatus.REACHED, " ", apart, 0, LATER));

        Goal goal = active();
        goal.close(GoalStatus.REACHED, "Alle mentoren zeggen het.", apart, 0, LATER);
        assertThat(goal.outcome()).isEqualTo("Alle mentoren zeggen het.");
    }

    @Test
    void aTargetBelowTheBaselineIsReachedDownwards() {
        Goal goal = proposed("14", "3");

        assertThat(goal.isReached(new BigDecimal("3"))).isTrue();
        assertThat(goal.isReached(new BigDecimal("2"))).isTrue();
        assertThat(goal.isReached(new BigDecimal("4"))).isFalse();
    }

    @Test
    void stoppingSaysWhyAndAClosedGoalStaysClosed() {
        Goal goal = active();
        refused("board.whyMissing", () -> goal.close(GoalStatus.STOPPED, "", List.of(), 0, LATER));
        goal.close(GoalStatus.STOPPED, "Het rooster is al anders.", List.of(), 0, LATER);

        goal.close(GoalStatus.STOPPED, "Nog een keer", List.of(), 0, LATER);
        refused("board.goalOver", () -> goal.close(GoalStatus.REACHED, "Toch", List.of(), 0, LATER));
        refused("board.goalOver", () -> goal.handOver(PersonId.next(), 0));
        assertThat(goal.outcome()).isEqualTo("Het rooster is al anders.");
    }

    @Test
    void aProposedGoalIsStoppedButNotReached() {
        refused("board.goalCannot", () -> proposed("1", "2").close(GoalStatus.REACHED, "Ja", List.of(), 0, LATER));
        refused("board.goalCannot", () -> proposed("1", "2").close(GoalStatus.ACTIVE, "Ja", List.of(), 0, LATER));
        proposed("1", "2").close(GoalStatus.STOPPED, "Toch niet", List.of(), 0, LATER);
    }

    @Test
    void whoSawAnOlderOneIsToldSo() {
        refused("board.changedMeanwhile", () -> proposed("1", "2").activate(7));
        refused("board.changedMeanwhile", () -> active().close(GoalStatus.STOPPED, "Nee", List.of(), 7, LATER));
    }

    private static void adjust(Goal goal, String target, LocalDate ends, String why) {
        goal.adjust(new BigDecimal(target), ends, why, 0, MONDAY.plusWeeks(3));
    }

    private Goal active() {
        Goal goal = proposed("62", "95");
        goal.activate(0);
        return goal;
    }

    private Goal proposed(String baseline, String target) {
        return goal("Rust in de les", "Telling", baseline, target, owner);
    }

    private Goal titled(String title) {
        return made(form(title, "Rust", "Telling", "1", "2", owner));
    }

    private static Goal goal(
            String effect,
            String measure,
            @Nullable String baseline,
            @Nullable String target,
            @Nullable PersonId owner) {
        return made(form("Docenten vinken af", effect, measure, baseline, target, owner));
    }

    private static Goal made(ProposeGoal form) {
        return Goal.propose(SchoolId.next(), TeamId.next(), form, LATER, Instant.parse("2026-08-31T07:00:00Z"));
    }

    private static ProposeGoal form(
            String title,
            String effect,
            String measure,
            @Nullable String baseline,
            @Nullable String target,
            @Nullable PersonId owner) {
        return new ProposeGoal(
                GoalId.next(),
                title,
                effect,
                measure,
                baseline == null ? null : new BigDecimal(baseline),
                target == null ? null : new BigDecimal(target),
                "%",
                MONDAY,
                null,
                owner);
    }

    /** Newest first, the newest in that week. */
    private static List<GoalReading> numbers(int week, String newest, String before) {
        return List.of(reading(week, newest), reading(week - 1, before));
    }

    private static GoalReading reading(int week, String value) {
        return new GoalReading(MONDAY.plusWeeks(week), new BigDecimal(value));
    }
}
