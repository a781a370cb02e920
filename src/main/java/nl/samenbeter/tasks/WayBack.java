package nl.samenbeter.tasks;

import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;

/** SPI of the room's own process side: goes back to a finished task in the engine. */
public interface WayBack {

    /**
     * @return the task that stands there now, given to that person
     * @throws DomainException {@code tasks.undoGoneOn} when anything but waiting has come after it
     */
    TaskId backTo(TaskId task, PersonId person);
}
