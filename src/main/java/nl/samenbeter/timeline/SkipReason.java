package nl.samenbeter.timeline;

/** Codes with the text {@code programme.skipped.<code>}. */
final class SkipReason {

    /** Somebody skipped it; why stands with the change. */
    static final String BY_COACH = "byCoach";

    private SkipReason() {}
}
