package nl.samenbeter.events;

/** Where a meeting stands: made, known to the invited, begun, called off, or over with its diet notes gone. */
public enum EventStatus {
    PLANNED,
    ANNOUNCED,
    HELD,
    CANCELLED,
    CLOSED;

    /** Before its beginning: it can be moved, called off and registered for. */
    public boolean isToCome() {
        return this == PLANNED || this == ANNOUNCED;
    }
}
