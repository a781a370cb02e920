package nl.samenbeter.barometer;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of one question in one group.
 *
 * @param answers 0 when it is hidden
 * @param mean to one decimal; absent unless it is shown and no choice
 * @param choices how often each option of a choice; empty for other questions and unless it is shown
 */
public record Figure(
        Question question,
        Verdict verdict,
        int answers,
        @Nullable BigDecimal mean,
        List<Integer> choices) {

    static Figure of(Question question, Tally tally, Verdict verdict) {
        boolean shown = verdict == Verdict.SHOWN;
        boolean choice = question.kind() == Question.Kind.CHOICE;
        return new Figure(
                question,
                verdict,
                verdict == Verdict.HIDDEN ? 0 : tally.answers(),
                shown && !choice ? tally.mean() : null,
                shown && choice ? List.of(tally.perOption(question)) : List.of());
    }
}
