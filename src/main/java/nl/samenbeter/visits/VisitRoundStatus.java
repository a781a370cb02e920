package nl.samenbeter.visits;

/** Paired by the coach before its time, open with tasks of its visitors, or over. */
enum VisitRoundStatus {
    PAIRED,
    OPEN,
    CLOSED
}
