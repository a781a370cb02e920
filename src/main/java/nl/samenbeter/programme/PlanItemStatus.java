package nl.samenbeter.programme;

import java.util.Set;

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

    public boolean isOver() {
        return this != PLANNED && this != OPEN;
    }
}
