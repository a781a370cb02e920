package nl.samenbeter.barometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.samenbeter.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetCodecTest {

    private static final QuestionSet SET = QuestionSet.B0;
    private static final QuestionSet WORDS = QuestionSet.B1;

    @Test
    void asksTheNineQuestionsOfTheBaseline() {
        assertThat(SET.questions()).extracting(Question::number).containsExactly(1, 2, 3, 4, 6, 7, 8, 9, 10);
    }

    @ParameterizedTest
    @EnumSource
    void writesEveryAnswerInTheSameLength(QuestionSet set) {
        assertThat(SheetCodec.write(set, SampleAnswers.lowest(set))).hasSize(SheetCodec.length(set));
        assertThat(SheetCodec.write(set, SampleAnswers.highest(set))).hasSize(SheetCodec.length(set));
        assertThat(SheetCodec.write(set, SampleAnswers.notApplicable(set))).hasSize(SheetCodec.length(set));
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatWasWritten(QuestionSet set) {
        Answers answers = SampleAnswers.notApplicable(set);
        Answers high = SampleAnswers.highest(set);

        assertThat(SheetCodec.read(set, SheetCodec.write(set, answers))).isEqualTo(answers);
        assertThat(SheetCodec.read(set, SheetCodec.write(set, high))).isEqualTo(high);
    }

    /** Envelopes of rounds that were open before there were words. */
    @Test
    void readsASheetOfTheBaselineAsItWasWrittenAtFirst() {
        byte[] sheet = {1, 20, 8, 0, 5, 1, 2, (byte) 0xFF, 4, 5};

        Answers answers = SheetCodec.read(SET, sheet);

        assertThat(answers.to(Question.BOARD_SESSIONS)).isEqualTo(Answer.of(20));
        assertThat(answers.to(Question.DARES_TO_SAY)).isEqualTo(Answer.NOT_APPLICABLE);
        assertThat(SheetCodec.write(SET, answers)).isEqualTo(sheet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<b>vet</b> & <script>alert(1)</script>", "één ding; 'drop table'", "👩‍🏫 koffie 日本"})
    void readsWordsAsTheyWereWritten(String words) {
        Answers answers = SampleAnswers.with(SampleAnswers.lowest(WORDS), Question.CHANGE_TOMORROW, Answer.of(words));

        answers.mustFit(WORDS);
        byte[] sheet = SheetCodec.write(WORDS, answers);

        assertThat(sheet).hasSize(SheetCodec.length(WORDS));
        assertThat(SheetCodec.read(WORDS, sheet).to(Question.CHANGE_TOMORROW)).isEqualTo(new Answer(null, words));
    }

    @Test
    void hasRoomForTheLongestWordsInTheWidestCharacters() {
        for (String widest : List.of("日".repeat(200), "👍".repeat(100))) {
            Answers answers =
                    SampleAnswers.with(SampleAnswers.lowest(WORDS), Question.CHANGE_TOMORROW, Answer.of(widest));

            assertThat(SheetCodec.read(WORDS, SheetCodec.write(WORDS, answers))).isEqualTo(answers);
        }
    }

    @Test
    void keepsOfWordsOnlyWhatCanBeRead() {
        assertThat(Answer.of(" a\0b\n\tc\ud800 ").words()).isEqualTo("a b c");
        assertThat(Answer.of("\0 \n").words()).isEmpty();
    }

    @Test
    void refusesTooManyWordsByTheirPlaceOnly() {
        Answers answers = SampleAnswers.with(
                SampleAnswers.lowest(WORDS), Question.CHANGE_TOMORROW, Answer.of("x".repeat(1_000_000)));

        assertThatThrownBy(() -> answers.mustFit(WORDS)).isInstanceOfSatisfying(DomainException.class, no -> {
            assertThat(no.code()).isEqualTo("barometer.tooLong");
            assertThat(no.arguments()).containsExactly(11, 200);
        });
        assertThatThrownBy(() -> SheetCodec.write(WORDS, answers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("x");
    }

    @Test
    void refusesWordsThatWereTamperedWithWithoutTellingThem() {
        Answers answers =
                SampleAnswers.with(SampleAnswers.lowest(WORDS), Question.CHANGE_TOMORROW, Answer.of("geheim"));
        byte[] sheet = SheetCodec.write(WORDS, answers);
        int words = SheetCodec.length(WORDS) - 600;
        byte[] longer = sheet.clone();
        longer[words - 2] = (byte) 0xFF;
        byte[] broken = sheet.clone();
        broken[words] = (byte) 0xC3;
        byte[] zero = sheet.clone();
        zero[words] = 0;

        for (byte[] wrong : List.of(longer, broken, zero)) {
            assertThatThrownBy(() -> SheetCodec.read(WORDS, wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("eheim");
        }
    }

    @Test
    void takesWordsForWordsAndNumbersForNumbersOnly() {
        assertThat(Question.CHANGE_TOMORROW.accepts(Answer.of(3))).isFalse();
        assertThat(Question.CHANGE_TOMORROW.accepts(Answer.NOT_APPLICABLE)).isFalse();
        assertThat(Question.DARES_TO_SAY.accepts(Answer.of("nee"))).isFalse();
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
