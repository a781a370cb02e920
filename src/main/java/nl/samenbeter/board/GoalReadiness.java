package nl.samenbeter.board;

import java.math.BigDecimal;
import nl.samenbeter.shared.DomainException;
import org.jspecify.annotations.Nullable;

/** What a goal must have before it runs (domain 4.2). */
final class GoalReadiness {

    private GoalReadiness() {}

    static void check(Goal goal) {
        if (goal.effect().isEmpty()) {
            throw new DomainException("board.goalEffectMissing");
        }
        if (goal.measure().isEmpty()) {
            throw new DomainException("board.goalMeasureMissing");
        }
        checkNumbers(goal.baseline(), goal.target());
        if (goal.owner() == null) {
            throw new DomainException("board.goalOwnerMissing");
        }
    }

    static void checkNumbers(@Nullable BigDecimal baseline, @Nullable BigDecimal target) {
        if (baseline == null || target == null) {
            throw new DomainException("board.goalNumbersMissing");
        }
        if (baseline.compareTo(target) == 0) {
            throw new DomainException("board.goalTargetSame");
        }
    }
}
