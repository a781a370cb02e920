package nl.samenbeter.sessions;

/** Why a board session was not held: a code, never free text, so that nothing about a person gets in (rulings 26). */
public enum NotHeldReason {
    TOO_FEW_PEOPLE,
    DAY_OFF,
    OTHER_ACTIVITY,
    OTHER;

    /** Key of its text. */
    public String key() {
        return "sessions.reason." + name();
    }
}
