package nl.samenbeter.sessions;

/** How often each face was tapped. */
public record MoodCounts(int good, int soSo, int bad) {

    public static final MoodCounts NONE = new MoodCounts(0, 0, 0);

    public int total() {
        return good + soSo + bad;
    }

    /** One more, or with {@code -1} one less; never under nought. */
    MoodCounts plus(Mood mood, int step) {
        return switch (mood) {
            case GOOD -> new MoodCounts(Math.max(0, good + step), soSo, bad);
            case SO_SO -> new MoodCounts(good, Math.max(0, soSo + step), bad);
            case BAD -> new MoodCounts(good, soSo, Math.max(0, bad + step));
        };
    }
}
