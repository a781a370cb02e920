package nl.samenbeter.programme;

/** Whether an item may begin, seen from what it comes after ({@code plan.after}). */
public enum Readiness {
    READY,
    WAITING,
    /** It will not become ready any more. */
    MISSED
}
