package nl.samenbeter.visits;

/** Whether a visit took place; planned until it has an answer. */
public enum VisitStatus {
    PLANNED,
    HELD,
    NOT_HELD
}
