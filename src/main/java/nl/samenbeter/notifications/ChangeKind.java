package nl.samenbeter.notifications;

/** What screens look at again. */
public enum ChangeKind {
    TASKS,
    NOTICES
}
