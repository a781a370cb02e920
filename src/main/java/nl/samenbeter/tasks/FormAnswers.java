package nl.samenbeter.tasks;

import java.util.Collection;
import java.util.Map;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was answered to forms that stand in a model, for other rooms: values by field as in {@link FormField}. No rights;
 * not for views.
 */
@Component
@Transactional(readOnly = true)
public class FormAnswers {

    private final TaskAnswers answers;

    FormAnswers(TaskAnswers answers) {
        this.answers = answers;
    }

    /** Empty until the task is finished, and when the form asked nothing. */
    public Map<String, String> of(TaskId task) {
        return answers.read(task);
    }

    /** Of all tasks of a plan item, the first answered first; who answered is not told. */
    public Map<TaskId, Map<String, String>> of(PlanItemId item) {
        return answers.read(item);
    }

    /** As {@link #of(PlanItemId)}, of many at once; items without answers are left out. */
    public Map<PlanItemId, Map<TaskId, Map<String, String>>> of(Collection<PlanItemId> items) {
        return answers.read(items);
    }

    /** Of all tasks made by this element for the programme, the first answered first. */
    public Map<TaskId, Map<String, String>> of(ProgrammeId programme, String element) {
        return answers.read(programme, element);
    }
}
