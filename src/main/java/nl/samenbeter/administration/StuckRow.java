package nl.samenbeter.administration;

import java.time.LocalDateTime;
import nl.samenbeter.workflow.FailureReason;
import nl.samenbeter.workflow.StuckStep;
import nl.samenbeter.workflow.StuckStepId;
import nl.samenbeter.workflow.WayOn;
import org.jspecify.annotations.Nullable;

/**
 * A step that does not go on, without what people wrote.
 *
 * @param businessKey of its outermost process
 * @param teamName absent for what is of a whole school
 * @param schoolName absent for what several schools share
 * @param process, step in the words of the model
 * @param since local time of the school
 * @param again whether it can be tried once more, or begin anew
 * @param on how one gets past it
 */
public record StuckRow(
        StuckStepId id,
        StuckStep.Kind kind,
        String businessKey,
        @Nullable String teamName,
        @Nullable String schoolName,
        String process,
        String step,
        LocalDateTime since,
        @Nullable FailureReason reason,
        boolean again,
        WayOn on) {}
