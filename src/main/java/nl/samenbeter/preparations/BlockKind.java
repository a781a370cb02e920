package nl.samenbeter.preparations;

/** The six blocks of a work design, in order, and what it means for others. */
public enum BlockKind {
    GOAL,
    STATE,
    WAY,
    SIGNAL,
    FALLBACK,
    PROOF,
    /** Which services have a part in it. */
    SERVICES,
    /** What can go wrong for lessons. */
    RISK;

    /** Its number among the six; nothing for what stands beside them. */
    public boolean isNumbered() {
        return compareTo(SERVICES) < 0;
    }
}
