package nl.samenbeter.tasks;

/** What a line in the history of a task tells. */
public enum TaskNoteKind {
    OPENED,
    TAKEN,
    GIVEN_BACK,
    HANDED_OVER,
    PUT_OFF,
    SHOWN_AGAIN,
    COMMENT,
    FILE_ADDED,
    FILE_REMOVED,
    HELP_ASKED,
    HELP_WITHDRAWN,
    FINISHED,
    LAPSED,
    REOPENED
}
