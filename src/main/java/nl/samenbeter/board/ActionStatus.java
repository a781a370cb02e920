package nl.samenbeter.board;

import java.util.Set;

/** Where an action stands; each has the text {@code board.action.<name>}. */
public enum ActionStatus {
    TODO,
    DOING,
    DONE,
    /** Nobody does it any more; it may be taken up again. */
    LAPSED;

    boolean canBecome(ActionStatus next) {
        return switch (this) {
            case TODO, DOING -> next != this;
            case DONE -> next == TODO || next == DOING;
            case LAPSED -> next == TODO;
        };
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    static final Set<ActionStatus> OPEN = Set.of(TODO, DOING);
}
