package nl.samenbeter.programme;

import java.time.Instant;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;

/** What the programme asks of the engine, in words of the domain. */
public interface ProgrammeWorkflow {

    /** Starts the process of the programme in the given release; leadership's tasks open at once. */
    void planned(ProgrammeId programme, int runNumber, String release, PersonId by);

    /** Starts the process of a rhythm cycle; it waits for the Monday of its first week. */
    void cyclePlanned(ProgrammeId programme, int runNumber, String release);

    /**
     * The start was put off: what has to be decided before it is due later, and whoever was not reminded yet is later.
     */
    void startMoved(ProgrammeId programme, Instant decideBy, Instant reminds);

    /** Consent holds for a school: the same question in other programmes of that school is answered too. */
    void consentRecorded(ProgrammeId programme);
}
