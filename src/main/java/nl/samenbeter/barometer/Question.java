package nl.samenbeter.barometer;

/**
 * The questions of domain 5 by their number there, then those of its mirror for leadership and of its
 * pulse for teachers. The words are the text {@code barometer.question.<number>}, the
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
    CHANGE_TOMORROW(15, Kind.TEXT, 0, 200),
    /** From here on what leadership is asked about the same, as a mirror. */
    SESSIONS_HELP_TEAMS(16, Kind.SCALE, 1, 5),
    TEAMS_KNOW_WHAT_TEACHERS_NEED(17, Kind.SCALE, 1, 5),
    TEAMS_FINISH_WHAT_IS_BEGUN(18, Kind.SCALE, 1, 5),
    TEAMS_DARE_TO_TELL_ME(19, Kind.SCALE, 1, 5),
    COLLEAGUES_LEARN_FROM_EACH_OTHER(20, Kind.SCALE, 1, 5),
    I_MAKE_ROOM(21, Kind.SCALE, 1, 5),
    TIME_FITS_TEAMS(22, Kind.SCALE, 1, 5),
    SCHOOL_NOTICES(23, Kind.SCALE, 1, 5),
    /** From here on what teachers are asked about the service of a team. */
    ANSWERS_FAST(24, Kind.SCALE, 1, 5),
    SOLVES(25, Kind.SCALE, 1, 5),
    WOULD_REPORT_AGAIN(26, Kind.SCALE, 1, 5);

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

    /** Who is asked it. */
    public Audience audience() {
        return number <= CHANGE_TOMORROW.number
                ? Audience.TEAM
                : number <= SCHOOL_NOTICES.number ? Audience.LEADERSHIP : Audience.TEACHERS;
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
