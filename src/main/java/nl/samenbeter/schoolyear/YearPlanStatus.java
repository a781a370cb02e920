package nl.samenbeter.schoolyear;

/** Proposed by the year before, made by somebody of the school, or over. */
public enum YearPlanStatus {
    PROPOSED,
    RUNNING,
    COMPLETED
}
