package nl.samenbeter.board;

/** Where an attention point stands; each has the text {@code board.point.<name>}. */
public enum PointStatus {
    NEW,
    IN_HAND,
    /** Others answer: another team, leadership, the board. */
    REFERRED,
    CLOSED;

    boolean canBecome(PointStatus next) {
        return next != NEW && next != this;
    }

    boolean asksDecision() {
        return this == REFERRED || this == CLOSED;
    }
}
