package nl.samenbeter.visits;

/** What a round tells its process when people change. */
public interface VisitWorkflow {

    /** A visit ends without its visitor; the round goes on, or ends when this was its last open one. */
    void ended(VisitRoundId round, VisitId visit);

    /** A visit joins a round that is open. */
    void added(VisitRoundId round, VisitId visit);
}
