package nl.samenbeter.visits;

/** How far the two are with the moment of their visit. */
public enum AgreementState {
    /** There is no moment yet. */
    OPEN,
    /** The pairing or the coach chose a moment; neither has answered. */
    PROPOSED,
    WAITS_FOR_HOST,
    WAITS_FOR_VISITOR,
    AGREED,
    /** There was a moment; one of the two cannot come after all. */
    CALLED_OFF
}
