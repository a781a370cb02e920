package nl.samenbeter.events;

/** What schools meet for (domain 2.5, 2.6). Both lie outside the hour norm. */
public enum EventKind {
    PIZZA_SESSION(2, 4),
    BOOTCAMP(1, 4);

    private final int least;
    private final int most;

    EventKind(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** How many come at least: of a team without counting its coach, of a school everybody. */
    public int least() {
        return least;
    }

    public int most() {
        return most;
    }
}
