package nl.samenbeter.preparations;

/** Why a group did not meet: a code, never free text, so that nothing about a person gets in (rulings 26). */
public enum NotHeldReason {
    TOO_FEW_PEOPLE,
    NO_QUESTION,
    OTHER_WORK,
    DAY_OFF,
    OTHER;

    /** Key of its text. */
    public String key() {
        return "preparations.reason." + name();
    }
}
