package nl.samenbeter.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * @param id made by who asks: asking again with the same id, after a lost answer, adds nothing
 * @param title what teachers or pupils can do then, at most {@link #LONGEST_TITLE} characters
 * @param effect on a teacher or pupil; asked before the goal becomes active
 * @param measure how it is measured, and where
 * @param baseline asked before the goal becomes active
 * @param target other than the baseline; asked before the goal becomes active
 * @param unit such as "%" or "per week"; may be empty
 * @param ends absent for 35 days after the start, holidays left out
 * @param owner a member of the team; asked before the goal becomes active
 */
public record ProposeGoal(
        GoalId id,
        String title,
        String effect,
        String measure,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        String unit,
        LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable PersonId owner) {

    public static final int LONGEST_TITLE = 150;
    public static final int LONGEST_LINE = 300;
    public static final int LONGEST_UNIT = 30;
}
