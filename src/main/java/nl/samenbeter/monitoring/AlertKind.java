package nl.samenbeter.monitoring;

/** What about a programme asks for somebody, the most urgent first. The rule in words is the text {@code monitoring.alert.rule.<kind>}. */
public enum AlertKind {
    /** A step of its processes does not go on by itself. */
    STUCK,
    /** Nothing opened or ended for two school weeks. */
    STANDS_STILL,
    /** No board session was held for a school week. */
    NO_SESSION,
    /** Something is open past its due moment. */
    OVERDUE,
    /** A goal is past its end and was not closed. */
    GOAL_OVERDUE,
    /** In the rhythm cycles less than half of the board sessions was held (domain 3.6). */
    RELAPSE
}
