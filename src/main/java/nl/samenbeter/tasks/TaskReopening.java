package nl.samenbeter.tasks;

import nl.samenbeter.shared.PlanItemId;
import org.jspecify.annotations.Nullable;

/** SPI: a room whose tasks can be taken back after finishing says which, and opens its own rows again. */
public interface TaskReopening {

    /** Whether this room answers for the task and what it wrote can be taken back now. */
    boolean mayReopen(Finished task);

    /** Opens the room's own rows again, in the transaction of the engine's step. */
    void reopen(Finished task);

    /** A task that is done. */
    record Finished(
            TaskId task,
            String process,
            String element,
            String formKey,
            @Nullable PlanItemId planItem) {}
}
