package nl.samenbeter.talks;

/** Why a talk was not held: a code, never free text, and none that says anything about health (rulings 26). */
public enum NotHeldReason {
    NOT_THERE,
    OTHER_WORK,
    LATER,
    OTHER;

    /** Key of its text. */
    public String key() {
        return "talks.reason." + name();
    }
}
