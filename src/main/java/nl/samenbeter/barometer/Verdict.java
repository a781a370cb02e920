package nl.samenbeter.barometer;

/** What may be told of a group's answers to one question (rulings 25). */
public enum Verdict {
    SHOWN,
    /** Only that everybody answered about the same, not what. */
    EQUAL,
    HIDDEN
}
