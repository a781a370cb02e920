package nl.samenbeter.visits;

/** How much of a visit the team may read. Each of the two says so; the team gets what both allow. */
public enum Sharing {
    NO,
    /** The viewing question and what the two thought up together. */
    SUMMARY,
    ALL;

    /** What both allow. */
    static Sharing least(Sharing one, Sharing other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Key of its text. */
    public String key() {
        return "visits.sharing." + name();
    }
}
