package nl.samenbeter.notifications;

/** What screens look at again. */
public enum ChangeKind {
    TASKS,
    NOTICES,
    /** The timeline of a team's programme. */
    PLAN,
    /** What is said of how a team's programme goes. */
    PROGRESS,
    /** A team's board session while it is held. */
    SESSIONS,
    /** The improvement board of a team. */
    BOARD,
    /** A visit, as its two people see it, and in the list of its team. */
    VISITS,
    /** A work design: its sheet, its script, its ideas. Told by the id of its joint preparation. */
    DESIGN
}
