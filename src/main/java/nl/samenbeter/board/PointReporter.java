package nl.samenbeter.board;

/** Whose trouble it is, never a name; each has the text {@code board.reporter.<name>}. */
public enum PointReporter {
    TEACHER,
    PUPILS,
    COLLEAGUE
}
