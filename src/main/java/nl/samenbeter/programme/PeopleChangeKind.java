package nl.samenbeter.programme;

/** Kinds of change that have a day of their own. */
enum PeopleChangeKind {
    JOINED,
    LEFT,
    COACH_LEFT,
    AWAY
}
