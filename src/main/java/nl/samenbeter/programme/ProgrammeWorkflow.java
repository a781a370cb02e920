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

    /**
     * Every timer of the programme's processes, and of all that they called, that would fire from that moment on waits far
     * away. Nothing is suspended: tasks can still be finished.
     */
    void paused(ProgrammeId programme, Instant from);

    /**
     * Every waiting timer and every open task of the programme's processes, and of all that they called, gets its moment
     * from the plan again. The model's own expression is evaluated anew on the execution that waits, so a moment can only
     * come from the plan as it is now.
     */
    void resumed(ProgrammeId programme);

    /** Consent holds for a school: the same question in other programmes of that school is answered too. */
    void consentRecorded(ProgrammeId programme);
}
