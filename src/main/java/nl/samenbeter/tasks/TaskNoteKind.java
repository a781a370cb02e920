package nl.samenbeter.tasks;

import java.util.List;

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
    REOPENED,
    /** Somebody stands in for the person. */
    LENT,
    /** It is the person's own again. */
    CAME_BACK,
    /** The person left, and another has it. */
    PASSED_ON,
    /** The person is not there or has left, and it is open to its groups. */
    OPENED_UP;

    /** Who did only this has not begun. */
    static final List<String> NO_BEGINNING = List.of(
            OPENED.name(),
            TAKEN.name(),
            GIVEN_BACK.name(),
            LENT.name(),
            CAME_BACK.name(),
            PASSED_ON.name(),
            OPENED_UP.name());
}
