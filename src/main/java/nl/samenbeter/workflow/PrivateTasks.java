package nl.samenbeter.workflow;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Ends a task that is only its person's when that person is gone (rulings 17), also one of a step that everybody has for
 * themselves. By modification, with listeners, so that the task list follows.
 */
@Component
public class PrivateTasks {

    private static final String BODY = "#multiInstanceBody";

    private final RuntimeService runtimeService;
    private final TaskService taskService;

    PrivateTasks(RuntimeService runtimeService, TaskService taskService) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
    }

    /** Ends a task without its person; the process goes on when it was the last one of its step. */
    public void end(String task) {
        Task found = taskService.createTaskQuery().taskId(task).singleResult();
        if (found == null) {
            return;
        }
        String process = found.getProcessInstanceId();
        String element = found.getTaskDefinitionKey();
        ActivityInstance root = runtimeService.getActivityInstance(process);
        List<ActivityInstance> there = Arrays.asList(root.getActivityInstances(element));
        boolean inBody = root.getActivityInstances(element + BODY).length > 0;
        var change = runtimeService.createProcessInstanceModification(process);
        if (there.size() > 1) {
            change.cancelActivityInstance(there.stream()
                            .filter(one -> Arrays.asList(one.getExecutionIds()).contains(found.getExecutionId()))
                            .findFirst()
                            .orElseThrow()
                            .getId())
                    .execute();
        } else {
            String whole = inBody ? element + BODY : element;
            change.cancelAllForActivity(whole).startAfterActivity(whole).execute();
        }
    }
}
