package nl.samenbeter.visits;

/** What the host of a visit can be asked as a task. */
public enum HostAsk {
    /** Whether the moment suits that the visitor proposed. */
    MOMENT,
    /** What the host says to what was seen. */
    REACTION
}
