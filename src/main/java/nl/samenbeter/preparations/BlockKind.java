package nl.samenbeter.preparations;

/** The six blocks of a work design, in order. */
public enum BlockKind {
    GOAL,
    STATE,
    WAY,
    SIGNAL,
    FALLBACK,
    PROOF
}
