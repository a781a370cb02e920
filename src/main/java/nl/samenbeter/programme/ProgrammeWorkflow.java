package nl.samenbeter.programme;

import java.time.Instant;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskId;

/** What the programme asks of the engine, in words of the domain. */
public interface ProgrammeWorkflow {

    /** Starts the process of the programme in the given release; leadership's tasks open at once. */
    void planned(ProgrammeId programme, int runNumber, String release, PersonId by);

    /** Starts the process of a rhythm cycle; it waits for the Monday of its first week. */
    void cyclePlanned(ProgrammeId programme, int runNumber, String release);

    /** An open task gets another due moment. */
    void dueAt(TaskId task, Instant due);

    /** Consent holds for a school: the same question in other programmes of that school is answered too. */
    void consentRecorded(ProgrammeId programme);
}
