package nl.samenbeter.programme;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Skipped is not late is not lapsed is not cancelled. */
public enum PlanItemStatus {
    PLANNED,
    OPEN,
    DONE,
    SKIPPED,
    LAPSED,
    CANCELLED;

    public boolean canBecome(PlanItemStatus next) {
        return switch (this) {
            case PLANNED -> Set.of(OPEN, DONE, SKIPPED, CANCELLED).contains(next);
            case OPEN -> Set.of(DONE, SKIPPED, LAPSED, CANCELLED).contains(next);
            case DONE, SKIPPED, LAPSED, CANCELLED -> false;
        };
    }

    /** What can become this. */
    static Set<PlanItemStatus> before(PlanItemStatus next) {
        return Arrays.stream(values()).filter(one -> one.canBecome(next)).collect(Collectors.toSet());
    }

    public boolean isOver() {
        return this != PLANNED && this != OPEN;
    }
}
