package nl.samenbeter.visits;

/** How far the form of a visit is. */
public enum FormStage {
    /** There is no viewing question yet. */
    TO_PREPARE,
    PREPARED,
    WATCHING,
    /** The two talk, or have talked: both read it. */
    TALK
}
