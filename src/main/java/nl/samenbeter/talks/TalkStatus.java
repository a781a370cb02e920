package nl.samenbeter.talks;

/** Whether a talk was held; planned until it has an answer. */
public enum TalkStatus {
    PLANNED,
    HELD,
    NOT_HELD
}
