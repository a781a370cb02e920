package nl.samenbeter.sessions;

/** Whether a board session was held; planned until it has an answer. */
public enum SessionStatus {
    PLANNED,
    HELD,
    NOT_HELD
}
