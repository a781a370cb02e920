package nl.samenbeter.barometer;

/**
 * The questions of domain 5 by their number there. The words are the text {@code barometer.question.<number>}, the
 * options of a choice {@code barometer.question.<number>.<option>}, counted from 1.
 */
public enum Question {
    BOARD_SESSIONS(1, Kind.COUNT, 0, 20),
    VISITS(2, Kind.COUNT, 0, 8),
    PREPARATIONS(3, Kind.COUNT, 0, 8),
    COLLEAGUE_WATCHES(4, Kind.CHOICE, 1, 5),
    SESSION_HELPS(5, Kind.SCALE, 1, 5),
    KNOWS_WHAT_TEACHERS_NEED(6, Kind.SCALE, 1, 5),
    FINISHES_WHAT_IS_BEGUN(7, Kind.SCALE, 1, 5),
    DARES_TO_SAY(8, Kind.SCALE, 1, 5),
    LEARNS_FROM_COLLEAGUES(9, Kind.SCALE, 1, 5),
    LEADERSHIP_MAKES_ROOM(10, Kind.SCALE, 1, 5),
    TIME_FITS(11, Kind.SCALE, 1, 5),
    OTHERS_NOTICE(12, Kind.SCALE, 1, 5),
    WOULD_RECOMMEND(13, Kind.SCALE, 1, 5),
    YIELDS_MOST(14, Kind.CHOICE, 1, 5),
    CHANGE_TOMORROW(15, Kind.TEXT, 0, 200);

    /** How a question is answered. */
    public enum Kind {
        COUNT,
        CHOICE,
        /** From 1 (disagree entirely) to 5 (agree entirely), or not applicable. */
        SCALE,
        /** Some words, or none. */
        TEXT
    }

    private final int number;
    private final Kind kind;
    private final int lowest;
    private final int highest;

    Question(int number, Kind kind, int lowest, int highest) {
        this.number = number;
        this.kind = kind;
        this.lowest = lowest;
        this.highest = highest;
    }

    static Question numbered(int number) {
        return values()[number - 1];
    }

    public int number() {
        return number;
    }

    public Kind kind() {
        return kind;
    }

    public int lowest() {
        return lowest;
    }

    /** The highest number; the longest text in characters. */
    public int highest() {
        return highest;
    }

    /** Whether "not applicable" is an answer to it. */
    public boolean canBeNotApplicable() {
        return kind == Kind.SCALE;
    }

    /** Whether a sheet may be sent without an answer to it. */
    public boolean isOptional() {
        return kind == Kind.TEXT;
    }

    boolean accepts(Answer answer) {
        Integer number = answer.number();
        String words = answer.words();
        if (kind == Kind.TEXT) {
            return number == null && words != null && words.length() <= highest && words.indexOf('\0') < 0;
        }
        return words == null && (number == null ? canBeNotApplicable() : number >= lowest && number <= highest);
    }
}
