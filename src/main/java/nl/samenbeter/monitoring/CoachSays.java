package nl.samenbeter.monitoring;

/** What a coach may say of a team, in the order of the choice. */
public enum CoachSays {
    IN_RHYTHM,
    ATTENTION,
    HELP_NEEDED
}
