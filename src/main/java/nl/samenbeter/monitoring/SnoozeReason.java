package nl.samenbeter.monitoring;

/** Why an alert is kept quiet; no people's words. */
public enum SnoozeReason {
    WORKING_ON_IT,
    AGREED,
    BUSY_AT_SCHOOL
}
