package nl.samenbeter.tasks;

/** How a task ended, or that it is open. */
public enum TaskState {
    OPEN,
    DONE,
    LAPSED_OR_CANCELLED,

    /** Done, and then taken back: another task stands in its place. */
    REOPENED
}
