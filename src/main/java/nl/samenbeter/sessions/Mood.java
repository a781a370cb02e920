package nl.samenbeter.sessions;

/** The three faces of the check-in. Only how often each was tapped is known. */
public enum Mood {
    GOOD,
    SO_SO,
    BAD
}
