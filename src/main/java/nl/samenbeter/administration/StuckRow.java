package nl.samenbeter.administration;

import java.time.LocalDateTime;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.workflow.FailureReason;
import nl.samenbeter.workflow.StuckStep;
import nl.samenbeter.workflow.StuckStepId;
import org.jspecify.annotations.Nullable;

/**
 * A step that does not go on, without what people wrote.
 *
 * @param programme, teamName, schoolName absent for a process that is of no team
 * @param process, step in the words of the model
 * @param since local time of the school
 * @param mayPass whether it stands in the plan of the programme
 */
public record StuckRow(
        StuckStepId id,
        StuckStep.Kind kind,
        @Nullable ProgrammeId programme,
        @Nullable String teamName,
        @Nullable String schoolName,
        String process,
        String step,
        LocalDateTime since,
        @Nullable FailureReason reason,
        boolean mayPass) {}
