package nl.samenbeter.sessions;

import static nl.samenbeter.sessions.GivenBlock.FRIDAY;
import static nl.samenbeter.sessions.GivenBlock.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardSessionBlockTest {

    static final Instant AT = Instant.parse("2026-09-04T07:00:00Z");

    final BoardSessionBlock block = givenBlock(THURSDAY, FRIDAY);

    @Test
    void aHeldSessionKeepsHowManyWereThere() {
        block.answer(AnswerSession.held(THURSDAY, 7), THURSDAY);

        assertThat(block.sessions().getFirst())
                .satisfies(session -> assertThat(session.status()).isEqualTo(SessionStatus.HELD))
                .satisfies(session -> assertThat(session.present()).isEqualTo(7));
    }

    @Test
    void nobodyHasToCount() {
        block.answer(AnswerSession.held(THURSDAY, null), THURSDAY);

        assertThat(block.sessions().getFirst().isAnswered()).isTrue();
    }

    @Test
    void aSessionIsNotAnsweredBeforeItsDay() {
        refused("sessions.notYet", () -> block.answer(AnswerSession.held(FRIDAY, 7), THURSDAY));
    }

    @Test
    void aSessionIsAnsweredLaterToo() {
        assertThat(block.answer(AnswerSession.held(THURSDAY, 7), FRIDAY.plusDays(10)))
                .isTrue();
    }

    @Test
    void aSessionThatWasNotHeldNeedsAReason() {
        refused("sessions.reasonMissing", () -> block.answer(new AnswerSession(THURSDAY, false, null, null), THURSDAY));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 100})
    void refusesACountThatCannotBe(int present) {
        refused("sessions.presentOutOfRange", () -> block.answer(AnswerSession.held(THURSDAY, present), THURSDAY));
    }

    @Test
    void aDayWithoutSessionHasNoAnswer() {
        refused("sessions.noSuchSession", () -> block.answer(AnswerSession.held(THURSDAY.minusDays(1), 7), THURSDAY));
    }

    @Test
    void aCorrectionLeavesNothingOfTheOldAnswer() {
        block.answer(AnswerSession.held(THURSDAY, 7), THURSDAY);
        block.answer(AnswerSession.notHeld(THURSDAY, NotHeldReason.TOO_FEW_PEOPLE), THURSDAY);

        assertThat(block.sessions().getFirst())
                .isEqualTo(new BoardSessionBlock.Session(
                        THURSDAY, LocalTime.of(8, 15), 10, SessionStatus.NOT_HELD, NotHeldReason.TOO_FEW_PEOPLE, null));
        block.answer(AnswerSession.held(THURSDAY, null), THURSDAY);
        assertThat(block.sessions().getFirst().reason()).isNull();
    }

    @Test
    void theSameAnswerAgainChangesNothing() {
        assertThat(block.answer(AnswerSession.held(THURSDAY, 7), THURSDAY)).isTrue();
        assertThat(block.answer(AnswerSession.held(THURSDAY, 7), THURSDAY)).isFalse();
    }

    @Test
    void isNotFinishedBeforeEachSessionHasAnAnswer() {
        block.answer(AnswerSession.held(THURSDAY, 7), FRIDAY);

        assertThatThrownBy(() -> block.finish(AT)).isInstanceOfSatisfying(DomainException.class, no -> {
            assertThat(no.code()).isEqualTo("sessions.unanswered");
            assertThat(no.arguments()).containsExactly(1L);
        });
        assertThat(block.isFinished()).isFalse();
    }

    @Test
    void aFinishedBlockIsNotCorrected() {
        block.answer(AnswerSession.held(THURSDAY, 7), FRIDAY);
        block.answer(AnswerSession.notHeld(FRIDAY, NotHeldReason.DAY_OFF), FRIDAY);
        block.finish(AT);

        refused("sessions.finished", () -> block.answer(AnswerSession.held(FRIDAY, 7), FRIDAY));
    }

    @Test
    void aWeekWithoutSessionsIsFinishedAtOnce() {
        var empty = givenBlock();

        empty.finish(AT);

        assertThat(empty.isFinished()).isTrue();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(DomainException.class).hasMessage(code);
    }

    private static BoardSessionBlock givenBlock(LocalDate... days) {
        return new BoardSessionBlock(
                BoardSessionBlockId.next(),
                null,
                SchoolId.next(),
                TeamId.next(),
                ProgrammeId.next(),
                PlanItemId.next(),
                "Europe/Amsterdam",
                null,
                List.of(days).stream()
                        .map(day -> new BoardSessionBlock.Session(
                                day, LocalTime.of(8, 15), 10, SessionStatus.PLANNED, null, null))
                        .toList());
    }
}
