package nl.samenbeter.tasks;

/** Which of the reader's tasks: everything, their own, or what is still nobody's. */
public enum TaskHolder {
    ALL,
    MINE,
    NOBODYS
}
