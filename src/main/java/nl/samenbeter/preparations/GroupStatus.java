package nl.samenbeter.preparations;

/** Whether a group met; planned until its question owner has answered. */
public enum GroupStatus {
    PLANNED,
    HELD,
    NOT_HELD
}
