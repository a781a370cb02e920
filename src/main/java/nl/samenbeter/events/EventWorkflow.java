package nl.samenbeter.events;

import java.util.Collection;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskId;

/** What the meetings ask of the engine, in words of the domain. */
public interface EventWorkflow {

    /** Starts the process of a new meeting. */
    void made(NetworkEventId event, PersonId by);

    /**
     * Gives its timers and open tasks the moments that follow from its new date.
     *
     * @param registering open tasks of plans that register for it
     */
    void moved(NetworkEventId event, Collection<TaskId> registering, PersonId by);

    /** Ends what is open; the diet notes go at once. */
    void cancelled(NetworkEventId event, PersonId by);

    /** These tasks have their answer from elsewhere. */
    void answered(Collection<TaskId> tasks, PersonId by);

    /** These tasks are not needed any more. */
    void dropped(Collection<TaskId> tasks, PersonId by);
}
