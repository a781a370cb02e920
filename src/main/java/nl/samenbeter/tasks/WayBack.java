package nl.samenbeter.tasks;

import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;

/** SPI of the room's own process side: goes back to a finished task in the engine. */
public interface WayBack {

    /**
     * Writes nothing.
     *
     * @throws DomainException {@code tasks.undoNextOpened} when the step after it is open or done, {@code tasks.undoPaused}
     *     while the process stands still, {@code tasks.undoGoneOn} when it has ended or anything else came after it
     */
    void mustBeThere(TaskId task);

    /**
     * @return the task that stands there now, given to that person
     * @throws DomainException as {@link #mustBeThere}
     */
    TaskId backTo(TaskId task, PersonId person);
}
