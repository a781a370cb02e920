package nl.samenbeter.visits;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskId;

/** What visits tell the processes in which their hosts are asked something. */
public interface HostVisitWorkflow {

    /**
     * Asks the host this and nothing else any more. What is asked already until the same moment goes on.
     *
     * @param wanted until when it can be answered
     */
    void asks(VisitId visit, PersonId host, Map<HostAsk, Instant> wanted);

    /** The host's open task about it. */
    Optional<TaskId> task(VisitId visit, PersonId host, HostAsk ask);
}
