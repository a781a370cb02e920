package nl.samenbeter.tasks;

/** In which order the tasks of one group stand; what is equal by due moment, and then by id. */
public enum TaskOrder {
    DUE,
    TITLE,
    SHORTEST,
    WHOSE
}
