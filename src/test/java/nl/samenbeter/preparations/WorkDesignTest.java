package nl.samenbeter.preparations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.junit.jupiter.api.Test;

class WorkDesignTest {

    private static final Instant START = Instant.parse("2026-09-17T13:00:00Z");
    private static final PersonId KARIM = PersonId.next();

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

    private static BringCase question(String words) {
        return new BringCase(words, null, " ", "62 %", null, null);
    }

    private void refused(String code, Runnable call) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(call::run)
                .satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    void theScriptIsAnHourInSevenSteps() {
        assertThat(Arrays.stream(ScriptStep.values()).mapToInt(ScriptStep::minutes))
                .containsExactly(5, 5, 10, 10, 10, 15, 5);
        assertThat(ScriptStep.CASE.previous()).isEmpty();
        assertThat(ScriptStep.TRY_OUT.next()).isEmpty();
    }

    @Test
    void keepsTheCaseAsItWasBrought() {
        design.bring(question("  Waarom zijn er\nzoveel wissels? "));

        assertThat(design.brought())
                .isEqualTo(new BringCase("Waarom zijn er zoveel wissels?", null, null, "62 %", null, null));
    }

    @Test
    void refusesACaseWithoutAQuestionOrWithTooManyWords() {
        refused("preparations.questionMissing", () -> design.bring(question(" \n")));
        refused("shared.textTooLong", () -> design.bring(question("a".repeat(301))));
        assertThat(design.brought()).isNull();
    }

    @Test
    void saysWhatIsLeftOfAStepAlsoWhenItTakesLonger() {
        assertThat(design.left(START)).isZero();
        design.go(null, ScriptStep.CASE, START);

        assertThat(design.left(START.plusSeconds(60))).isEqualTo(Duration.ofMinutes(4));
        assertThat(design.left(START.plusSeconds(330))).isEqualTo(Duration.ofSeconds(-30));
        assertThat(design.step()).isEqualTo(ScriptStep.CASE);
    }

    @Test
    void twoWhoPressAtTheSameMomentGoOneStepTogether() {
        design.go(null, ScriptStep.CASE, START);

        assertThat(design.go(ScriptStep.CASE, ScriptStep.CLARIFY, START.plusSeconds(300)))
                .isTrue();
        assertThat(design.go(ScriptStep.CASE, ScriptStep.CLARIFY, START.plusSeconds(301)))
                .isFalse();

        assertThat(design.step()).isEqualTo(ScriptStep.CLARIFY);
        assertThat(design.left(START.plusSeconds(301))).isEqualTo(Duration.ofSeconds(299));
    }

    @Test
    void showsIdeasFromTheStepInWhichTheGroupChooses() {
        IdeaCard card = IdeaCard.write(design, KARIM, "Eén lijst");
        assertThat(card.isOf(KARIM)).isTrue();
        design.go(null, ScriptStep.IDEAS, START);
        assertThat(design.showsIdeasNow()).isFalse();
        design.go(ScriptStep.IDEAS, ScriptStep.CHOOSE, START);
        assertThat(design.showsIdeasNow()).isTrue();
        card.show();

        design.go(ScriptStep.CHOOSE, ScriptStep.IDEAS, START);
        assertThat(design.ideasShown()).isTrue();
        assertThat(design.showsIdeasNow()).isFalse();
        assertThat(card.isOf(KARIM)).isFalse();
        assertThat(IdeaCard.write(design, KARIM, "Nog een").isOf(KARIM)).isFalse();
    }

    @Test
    void weighsAnIdeaByEffectTimesFeasibility() {
        IdeaCard card = IdeaCard.write(design, KARIM, "Eén lijst");
        card.weigh(3, null);
        assertThat(card.weight()).isZero();
        card.weigh(3, 2);
        assertThat(card.weight()).isEqualTo(6);
        refused("preparations.pointsOutOfRange", () -> card.weigh(4, 2));
        refused("preparations.pointsOutOfRange", () -> card.weigh(0, 2));
        refused("preparations.ideaMissing", () -> IdeaCard.write(design, KARIM, "\t"));
    }
}
