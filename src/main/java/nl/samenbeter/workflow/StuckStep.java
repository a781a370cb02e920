package nl.samenbeter.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a process that does not go on by itself.
 *
 * @param businessKey of the outermost process
 * @param process, step in the words of the model
 * @param reason absent for a step that stands still
 * @param again whether it can be tried once more, or begin anew
 * @param on how one gets past it
 */
public record StuckStep(
        StuckStepId id,
        Kind kind,
        String businessKey,
        String process,
        String step,
        Instant since,
        @Nullable FailureReason reason,
        boolean again,
        WayOn on) {

    public enum Kind {
        /** It was tried and failed until the engine gave up. */
        FAILED,
        /** Neither a moment, a task, a message nor a called process would ever move it. */
        STILL
    }
}
