package nl.samenbeter.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.shared.DomainException;
import org.junit.jupiter.api.Test;

class VisitFormTest {

    static final Instant NOW = Instant.parse("2026-09-15T08:00:00Z");

    final VisitForm form = VisitForm.of(new AgreementTest().visit);

    private static WriteForm written(String question, List<Fact> facts) {
        return new WriteForm(Occasion.CURIOSITY, question, facts, "  ", "Eerst kijken.");
    }

    private static void refused(String code, Runnable call) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(call::run)
                .satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    void hasOneQuestionOfAtMostTwoHundredCharacters() {
        refused("visits.questionMissing", () -> form.ask(null, "   "));
        refused("visits.tooLong", () -> form.ask(null, "a".repeat(201)));
        form.ask(null, " " + "a".repeat(200));
        assertThat(form.question()).hasSize(200);
    }

    @Test
    void keepsUpToEightFactsAndLeavesEmptyOnesOut() {
        Fact fact = new Fact("Ik zag iets.", " ");
        form.write(written("Wat?", List.of(fact, new Fact("", null), fact)), NOW);
        assertThat(form.facts()).containsExactly(new Fact("Ik zag iets.", null), new Fact("Ik zag iets.", null));
        assertThat(form.together()).isNull();
        assertThat(form.takes()).isEqualTo("Eerst kijken.");

        form.write(written("Wat?", Collections.nCopies(8, fact)), NOW);
        refused("visits.tooManyFacts", () -> form.write(written("Wat?", Collections.nCopies(9, fact)), NOW));
        refused("visits.tooLong", () -> form.write(written("Wat?", List.of(new Fact("a".repeat(501), null))), NOW));
        refused("visits.factWithoutSeen", () -> form.write(written("Wat?", List.of(new Fact("", "Daardoor."))), NOW));
        assertThat(form.facts()).hasSize(8);
    }

    @Test
    void isReadByTheHostFromTheTalkOnWhichNeedsAFact() {
        form.write(written("Wat?", List.of()), NOW);
        refused("visits.factMissing", () -> form.talk(NOW));
        assertThat(form.isReadableByHost()).isFalse();

        form.write(written("Wat?", List.of(new Fact("Ik zag iets.", null))), NOW);
        assertThat(form.talk(NOW)).isTrue();
        assertThat(form.talk(NOW)).isFalse();
        assertThat(form.isReadableByHost()).isTrue();
    }

    @Test
    void leadsToOneThingAtMost() {
        form.leadsTo(FollowUpKind.ACTION, UUID.randomUUID());
        refused("visits.oneFollowUp", () -> form.leadsTo(FollowUpKind.ACTION, UUID.randomUUID()));
    }

    @Test
    void theTeamReadsWhatBothAllow() {
        assertThat(Sharing.least(Sharing.ALL, Sharing.SUMMARY)).isEqualTo(Sharing.SUMMARY);
        assertThat(Sharing.least(Sharing.NO, Sharing.ALL)).isEqualTo(Sharing.NO);
    }

    @Test
    void eachServiceHasTwentyExampleQuestionsInBothLanguages() {
        for (Department service : Department.values()) {
            assertThat(ViewingQuestions.of(service, Locale.of("nl")))
                    .hasSize(20)
                    .doesNotHaveDuplicates();
            assertThat(ViewingQuestions.of(service, Locale.of("en")))
                    .hasSize(20)
                    .doesNotHaveDuplicates()
                    .allSatisfy(question ->
                            assertThat(question).hasSizeLessThanOrEqualTo(200).endsWith("?"));
        }
    }
}
