package nl.samenbeter.barometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import nl.samenbeter.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetCodecTest {

    private static final QuestionSet SET = QuestionSet.B0;

    @Test
    void asksTheNineQuestionsOfTheBaseline() {
        assertThat(SET.questions()).extracting(Question::number).containsExactly(1, 2, 3, 4, 6, 7, 8, 9, 10);
    }

    @Test
    void writesEveryAnswerInTheSameLength() {
        assertThat(SheetCodec.write(SET, SampleAnswers.lowest(SET))).hasSize(SheetCodec.length(SET));
        assertThat(SheetCodec.write(SET, SampleAnswers.highest(SET))).hasSize(SheetCodec.length(SET));
        assertThat(SheetCodec.write(SET, SampleAnswers.notApplicable(SET))).hasSize(SheetCodec.length(SET));
    }

    @Test
    void readsWhatWasWritten() {
        Answers answers =
                SampleAnswers.with(SampleAnswers.highest(SET), Question.LEARNS_FROM_COLLEAGUES, Answer.NOT_APPLICABLE);

        assertThat(SheetCodec.read(SET, SheetCodec.write(SET, answers))).isEqualTo(answers);
    }

    @Test
    void refusesBytesThatAreNoSheetWithoutTellingThem() {
        byte[] sheet = SheetCodec.write(SET, SampleAnswers.lowest(SET));
        sheet[1] = 123;

        assertThatThrownBy(() -> SheetCodec.read(SET, sheet))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("123");
        assertThatThrownBy(() -> SheetCodec.read(SET, new byte[3])).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "BOARD_SESSIONS, 0, true",
        "BOARD_SESSIONS, 20, true",
        "BOARD_SESSIONS, 21, false",
        "BOARD_SESSIONS, -1, false",
        "VISITS, 8, true",
        "VISITS, 9, false",
        "COLLEAGUE_WATCHES, 0, false",
        "COLLEAGUE_WATCHES, 5, true",
        "DARES_TO_SAY, 0, false",
        "DARES_TO_SAY, 5, true",
        "DARES_TO_SAY, 6, false",
        "DARES_TO_SAY, , true",
        "BOARD_SESSIONS, , false",
        "COLLEAGUE_WATCHES, , false"
    })
    void knowsTheRangeOfEachQuestion(Question question, Integer number, boolean fits) {
        Answer answer = number == null ? Answer.NOT_APPLICABLE : Answer.of(number);

        assertThat(question.accepts(answer)).isEqualTo(fits);
    }

    @Test
    void refusesAQuestionWithoutAnswerByItsPlaceOnly() {
        Map<Question, Answer> answers = new EnumMap<>(SampleAnswers.highest(SET).byQuestion());
        answers.remove(Question.KNOWS_WHAT_TEACHERS_NEED);

        assertThatThrownBy(() -> new Answers(answers).mustFit(SET))
                .isInstanceOfSatisfying(DomainException.class, no -> {
                    assertThat(no.code()).isEqualTo("barometer.unanswered");
                    assertThat(no.arguments()).containsExactly(5);
                });
    }

    @Test
    void refusesAnAnswerOutOfRangeByItsPlaceOnly() {
        Answers answers = SampleAnswers.with(SampleAnswers.lowest(SET), Question.VISITS, Answer.of(77));

        assertThatThrownBy(() -> answers.mustFit(SET)).isInstanceOfSatisfying(DomainException.class, no -> {
            assertThat(no.code()).isEqualTo("barometer.outOfRange");
            assertThat(no.arguments()).containsExactly(2);
        });
    }

    @Test
    void refusesQuestionsOfAnotherSet() {
        Answers answers = SampleAnswers.with(SampleAnswers.lowest(SET), Question.TIME_FITS, Answer.of(1));

        assertThatThrownBy(() -> answers.mustFit(SET)).hasMessage("barometer.otherQuestions");
    }

    @Test
    void printsNoAnswer() {
        assertThat(SampleAnswers.highest(SET)).hasToString("answers");
        assertThat(Answer.of(77)).hasToString("answer");
    }
}
