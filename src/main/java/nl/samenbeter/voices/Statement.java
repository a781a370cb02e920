package nl.samenbeter.voices;

/** The five statements of the short survey, in order; words under {@code voices.statement.}. */
public enum Statement {
    ROOM,
    TIMETABLE,
    DEVICES,
    QUESTIONS,
    DESK;

    public static final int LOWEST = 1;
    public static final int HIGHEST = 5;
}
