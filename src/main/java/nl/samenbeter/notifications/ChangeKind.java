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
    /** What the two people of a visit see of it. */
    VISITS,
    /** A work design: its sheet, its script, its ideas. Told by the id of its joint preparation. */
    DESIGN
}
