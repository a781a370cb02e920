package nl.samenbeter.tasks;

import java.util.Map;
import java.util.Optional;
import nl.samenbeter.shared.PlanItemId;
import org.jspecify.annotations.Nullable;

/** SPI: a room says which of its finished tasks can be taken back, or why not, and opens its own rows again. */
public interface TaskReopening {

    /**
     * Whether what the room wrote can be taken back now; the process has its own say.
     *
     * @return empty for a task that is not this room's
     */
    Optional<TakingBack> look(Finished task);

    /**
     * Opens the room's own rows again, in the transaction of the engine's step.
     *
     * @return what was answered, by field of the room's form: it becomes the draft
     */
    Map<String, String> reopen(Finished task);

    /** A task that is done. */
    record Finished(
            TaskId task,
            String process,
            String element,
            String formKey,
            @Nullable PlanItemId planItem) {}
}
