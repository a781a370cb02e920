package nl.samenbeter.barometer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of domain 5. */
class QuestionSetTest {

    /** Number, type, then an x for each of B0, B1, B2, month and year. */
    @ParameterizedTest
    @CsvSource({
        "1, COUNT 0-20, xxxxx--",
        "2, COUNT 0-8, xxxxx--",
        "3, COUNT 0-8, xxxxx--",
        "4, CHOICE 1-5, x-x-x--",
        "5, SCALE 1-5, -xxxx--",
        "6, SCALE 1-5, xxxxx--",
        "7, SCALE 1-5, xxxxx--",
        "8, SCALE 1-5, xxxxx--",
        "9, SCALE 1-5, x-xxx--",
        "10, SCALE 1-5, xxxxx--",
        "11, SCALE 1-5, -xxxx--",
        "12, SCALE 1-5, --xxx--",
        "13, SCALE 1-5, -xx-x--",
        "14, CHOICE 1-5, --x-x--",
        "15, TEXT 0-200, -xx-x--",
        "16, SCALE 1-5, -----x-",
        "23, SCALE 1-5, -----x-",
        "24, SCALE 1-5, ------x",
        "26, SCALE 1-5, ------x",
    })
    void asksEachQuestionInTheSetsOfTheTable(int number, String type, String crosses) {
        Question question = Question.numbered(number);

        assertThat(question.number()).isEqualTo(number);
        assertThat(question.kind() + " " + question.lowest() + "-" + question.highest())
                .isEqualTo(type);
        List<QuestionSet> asking = new ArrayList<>();
        for (QuestionSet set : QuestionSet.values()) {
            if (crosses.charAt(set.ordinal()) == 'x') {
                asking.add(set);
            }
        }
        assertThat(QuestionSet.values())
                .filteredOn(set -> set.questions().contains(question))
                .containsExactlyElementsOf(asking);
    }

    @Test
    void asksInTheOrderOfTheTableAndNothingTwice() {
        for (QuestionSet set : QuestionSet.values()) {
            assertThat(set.questions()).doesNotHaveDuplicates().isSorted();
        }
    }

    /** Domain 5: a mirror of eight questions, a pulse of three. */
    @Test
    void asksOthersEightAndThreeQuestions() {
        assertThat(QuestionSet.LEADERS.questions())
                .hasSize(8)
                .allMatch(question -> question.audience() == Audience.LEADERSHIP);
        assertThat(QuestionSet.PULSE.questions())
                .hasSize(3)
                .allMatch(question -> question.audience() == Audience.TEACHERS);
    }
}
