package nl.samenbeter.barometer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundResultsTest {

    private static final Question QUESTION = Question.FINISHES_WHAT_IS_BEGUN;

    @ParameterizedTest
    @CsvSource({"3.0, 3.2, false", "3.0, 3.3, true", "3.3, 3.0, true", "3.1, 3.0, false", "2.9, 3.6, true"})
    void speaksOfAChangeFromThreeTenthsOn(String from, String to, boolean change) {
        assertThat(results(from, to).change(QUESTION).isPresent()).isEqualTo(change);
        assertThat(results(from, to).isCompared()).isTrue();
    }

    @Test
    void comparesWithTheLastRoundThatShowsTheQuestion() {
        assertThat(results("2.0", null, "3.0").change(QUESTION))
                .contains(new RoundResults.Change(new BigDecimal("2.0"), new BigDecimal("3.0")));
        assertThat(results("2.0", null).change(QUESTION)).isEmpty();
        assertThat(results("2.0").isCompared()).isFalse();
    }

    /** @param means null: everybody answered the same */
    private static RoundResults results(String... means) {
        RoundRow row = new RoundRow(BarometerRoundId.next(), QuestionSet.B1, LocalDate.of(2026, 9, 1), true, null);
        List<RoundResults.Column> trend = Arrays.stream(means)
                .map(mean -> new RoundResults.Column(
                        row,
                        Map.of(
                                QUESTION,
                                new Figure(
                                        QUESTION,
                                        mean == null ? Verdict.EQUAL : Verdict.SHOWN,
                                        7,
                                        mean == null ? null : new BigDecimal(mean),
                                        List.of()))))
                .toList();
        return new RoundResults(
                row, 7, 10, row.closedOn().atTime(17, 0), trend, false, List.of(), 0, false, false, false);
    }
}
