package nl.samenbeter.sessions;

/** The parts of a board session in their fixed order (domain 2.3). */
public enum SessionPart {
    CHECK_IN,
    SUCCESSES,
    GOALS,
    ACTIONS,
    POINTS,
    PLANNING
}
