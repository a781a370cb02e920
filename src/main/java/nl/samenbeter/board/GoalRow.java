package nl.samenbeter.board;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * @param version what a change of it says it has seen
 * @param ownerName empty when nobody has it
 * @param adjusted what it was before it was adjusted; absent when it was not
 * @param readings by week, oldest first
 * @param atTarget whether the last reading is at the target or past it
 */
public record GoalRow(
        GoalId id,
        int version,
        String title,
        String effect,
        String measure,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        String unit,
        LocalDate starts,
        LocalDate ends,
        @Nullable PersonId owner,
        String ownerName,
        GoalStatus status,
        String outcome,
        @Nullable Adjusted adjusted,
        List<GoalReading> readings,
        boolean atTarget) {

    /** Absent before the first one. */
    public @Nullable GoalReading lastReading() {
        return readings.isEmpty() ? null : readings.getLast();
    }
}
