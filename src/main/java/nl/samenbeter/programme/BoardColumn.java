package nl.samenbeter.programme;

/** The sections of the improvement board (domain 4.1); each has the text {@code programme.column.<name>}. */
public enum BoardColumn {
    CHECK_IN,
    SUCCESSES,
    GOALS,
    ACTIONS,
    ATTENTION_POINTS,
    PLANNING
}
