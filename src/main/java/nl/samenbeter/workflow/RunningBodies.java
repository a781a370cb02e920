package nl.samenbeter.workflow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Steps that everybody of a group has for themselves, while they run: one more, or one less (rulings 17). By modification,
 * with listeners, so that the task list follows.
 */
@Component
public class RunningBodies {

    private static final String BODY = "#multiInstanceBody";

    private final RuntimeService runtimeService;
    private final TaskService taskService;

    RunningBodies(RuntimeService runtimeService, TaskService taskService) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
    }

    /**
     * Adds one task to a step that runs.
     *
     * @param variable the step's element variable
     * @return whether it runs; nothing happens when it is over or has not begun
     */
    public boolean add(String process, String businessKey, String element, String variable, String value) {
        Optional<String> instance = Optional.ofNullable(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(businessKey)
                        .singleResult())
                .map(found -> found.getId())
                .filter(id -> runtimeService.getActivityInstance(id).getActivityInstances(element + BODY).length == 1);
        instance.ifPresent(id -> runtimeService
                .createProcessInstanceModification(id)
                .startBeforeActivity(element)
                .setVariableLocal(variable, value)
                .execute());
        return instance.isPresent();
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
