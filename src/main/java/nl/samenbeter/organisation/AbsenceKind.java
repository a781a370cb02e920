package nl.samenbeter.organisation;

/** What changes for somebody, chosen from a list because nobody may write why (rulings 26). Not stored. */
public enum AbsenceKind {
    ABSENT,
    SWAPS_DAY,
    OTHER_WORK,
    OTHER;

    /** Whoever swaps a day still works, and keeps the tasks; only what was agreed for these days has to move. */
    public boolean keepsTasks() {
        return this == SWAPS_DAY;
    }
}
