package nl.samenbeter.visits;

import java.util.Date;

/** What visits tell their processes. */
public interface VisitWorkflow {

    /** A visit ends without its visitor; the round goes on, or ends when this was its last open one. */
    void ended(VisitRoundId round, VisitId visit);

    /** A visit joins a round that is open. */
    void added(VisitRoundId round, VisitId visit);

    /** A visit outside the rounds: its visitor gets a task. */
    void begins(VisitId single);

    /** A visit outside the rounds is wanted on another day. */
    void moves(VisitId single, Date due, Date lapses);

    /** A visit outside the rounds ends without its visitor. */
    void stops(VisitId single);
}
