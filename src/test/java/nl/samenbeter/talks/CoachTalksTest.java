package nl.samenbeter.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CoachTalksTest {

    static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
    static final Instant AT = Instant.parse("2026-10-07T14:00:00Z");
    static final PersonId ANNE = new PersonId(new UUID(0, 1));
    static final PersonId BERT = new PersonId(new UUID(0, 2));

    final CoachTalks talks = new CoachTalks(
            CoachTalksId.next(),
            null,
            SchoolId.next(),
            TeamId.next(),
            ProgrammeId.next(),
            PlanItemId.next(),
            "Europe/Amsterdam",
            20,
            null,
            null,
            null,
            false,
            List.of(
                    CoachTalks.Talk.with(ANNE, MONDAY.atTime(9, 0)),
                    CoachTalks.Talk.with(BERT, MONDAY.plusDays(1).atTime(9, 0))));

    @Test
    void anAnswerIsCorrectedUntilTheTalksAreFinished() {
        assertThat(talks.answer(AnswerTalk.held(ANNE), MONDAY)).isTrue();
        assertThat(talks.answer(AnswerTalk.held(ANNE), MONDAY)).isFalse();
        assertThat(talks.answer(AnswerTalk.notHeld(ANNE, NotHeldReason.LATER), MONDAY))
                .isTrue();

        assertThat(talks.talks().getFirst().reason()).isEqualTo(NotHeldReason.LATER);
    }

    @Test
    void aTalkIsNotHeldBeforeItsDayButMayBeCalledOff() {
        refused("talks.notYet", () -> talks.answer(AnswerTalk.held(BERT), MONDAY));

        assertThat(talks.answer(AnswerTalk.notHeld(BERT, NotHeldReason.OTHER), MONDAY))
                .isTrue();
    }

    @Test
    void aTalkThatWasNotHeldNeedsAReason() {
        refused("talks.reasonMissing", () -> talks.answer(new AnswerTalk(ANNE, false, null), MONDAY));
    }

    @Test
    void twoTalksDoNotOverlap() {
        refused("talks.overlaps", () -> talks.move(BERT, MONDAY.atTime(9, 19)));
        refused("talks.overlaps", () -> talks.move(BERT, MONDAY.atTime(8, 41)));

        talks.move(BERT, MONDAY.atTime(9, 20));
        assertThat(talks.talks().getLast().begins()).isEqualTo(LocalTime.of(9, 20));
        talks.move(BERT, MONDAY.atTime(9, 25));
    }

    @Test
    void aTalkWithAnAnswerIsNotMoved() {
        talks.answer(AnswerTalk.held(ANNE), MONDAY);

        refused("talks.answered", () -> talks.move(ANNE, MONDAY.plusDays(2).atTime(9, 0)));
    }

    @Test
    void areFinishedWhenEachHasAnAnswer() {
        talks.answer(AnswerTalk.held(ANNE), MONDAY);
        refused("talks.unanswered", () -> talks.finish(AT));

        talks.answer(AnswerTalk.notHeld(BERT, NotHeldReason.NOT_THERE), MONDAY);
        talks.finish(AT);

        assertThat(talks.wasNotHeld()).isFalse();
        refused("talks.finished", () -> talks.answer(AnswerTalk.held(ANNE), MONDAY));
        refused("talks.finished", () -> talks.move(ANNE, MONDAY.atTime(11, 0)));
    }

    @Test
    void whoLeavesHasNoTalkAnyMoreUnlessItWasHeld() {
        talks.answer(AnswerTalk.held(ANNE), MONDAY);

        assertThat(talks.leave(ANNE)).isFalse();
        assertThat(talks.leave(BERT)).isTrue();
        assertThat(talks.talks()).extracting(CoachTalks.Talk::person).containsExactly(ANNE);
        refused("talks.noSuchTalk", () -> talks.answer(AnswerTalk.held(BERT), MONDAY));
    }

    @Test
    void whoJoinsHasOneTalkAlsoWithoutAMoment() {
        PersonId joiner = new PersonId(new UUID(0, 3));

        assertThat(talks.join(joiner, null)).isTrue();
        assertThat(talks.join(joiner, MONDAY.atTime(10, 0))).isFalse();

        assertThat(talks.talks().getLast().moment()).isEmpty();
        assertThat(talks.answer(AnswerTalk.held(joiner), MONDAY)).isTrue();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(DomainException.class).hasMessage(code);
    }
}
