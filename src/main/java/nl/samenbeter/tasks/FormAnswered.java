package nl.samenbeter.tasks;

import java.util.Map;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * A form that stands in a model was filled in; published in the transaction that finishes the task, before the process
 * goes on; the answers themselves are kept a moment later, when the task ends.
 *
 * @param values the answers by field, see {@link FormField}; fields without an answer are not there
 */
public record FormAnswered(
        TaskId task,
        String process,
        String element,
        @Nullable ProgrammeId programme,
        @Nullable PlanItemId planItem,
        Map<String, String> values) {}
