package nl.samenbeter.notifications;

/** What a notice is about; people choose per kind how they hear of it. */
public enum NoticeKind {
    /** The team's programme: its start, its next cycle, pauses. */
    PROGRAMME,
    /** Work that came to somebody. */
    TASKS,
    /** A colleague asks for help, or answers. */
    HELP,
    /** What colleagues say about a task. */
    COMMENTS,
    /** What nobody is there for yet; told to coaches only. */
    GAPS,
    /** Something about a programme asks for somebody; told to coaches only. */
    ALERTS,
    /** Meetings with other schools. */
    EVENTS,
    /** A barometer of the own team closes soon or is closed. */
    BAROMETER,
    /** What a colleague agrees with somebody about a visit. */
    VISITS,
    /** A board session that somebody was not at. */
    SESSIONS
}
