package nl.samenbeter.board;

/** Where a goal stands (domain 4.2); each has the text {@code board.goal.<name>}. */
public enum GoalStatus {
    PROPOSED,
    ACTIVE,
    REACHED,
    NOT_REACHED,
    STOPPED;

    boolean canBecome(GoalStatus next) {
        return switch (this) {
            case PROPOSED -> next == ACTIVE || next == STOPPED;
            case ACTIVE -> next.isOver();
            case REACHED, NOT_REACHED, STOPPED -> false;
        };
    }

    public boolean isOver() {
        return this == REACHED || this == NOT_REACHED || this == STOPPED;
    }
}
