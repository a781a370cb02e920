package nl.samenbeter.visits.process;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.visits.VisitId;
import nl.samenbeter.visits.VisitRoundId;
import nl.samenbeter.visits.VisitWorkflow;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Changes a running round by modification of its multi-instance body, with listeners, so that the task list follows. */
@Component
class CamundaVisitWorkflow implements VisitWorkflow {

    private static final String BODY = VisitRoundProcess.USER_TASK_MAKE_VISIT + "#multiInstanceBody";

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ManagementService managementService;

    CamundaVisitWorkflow(RuntimeService runtimeService, TaskService taskService, ManagementService managementService) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.managementService = managementService;
    }

    @Override
    public void ended(VisitRoundId round, VisitId visit) {
        process(round).ifPresent(process -> {
            List<Task> open =
                    taskService.createTaskQuery().processInstanceId(process).list();
            open.stream()
                    .filter(task -> visit.text()
                            .equals(runtimeService.getVariable(
                                    task.getExecutionId(), VisitRoundProcess.VARIABLE_VISIT)))
                    .findFirst()
                    .ifPresent(task -> end(process, task, open.size() == 1));
        });
    }

    private void end(String process, Task task, boolean last) {
        var change = runtimeService.createProcessInstanceModification(process);
        if (last) {
            change.cancelAllForActivity(BODY).startAfterActivity(BODY).execute();
        } else {
            change.cancelActivityInstance(activityInstance(process, task)).execute();
        }
    }

    private String activityInstance(String process, Task task) {
        return Arrays.stream(runtimeService
                        .getActivityInstance(process)
                        .getActivityInstances(VisitRoundProcess.USER_TASK_MAKE_VISIT))
                .filter(instance -> Arrays.asList(instance.getExecutionIds()).contains(task.getExecutionId()))
                .map(ActivityInstance::getId)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void added(VisitRoundId round, VisitId visit) {
        process(round)
                .ifPresent(process -> runtimeService
                        .createProcessInstanceModification(process)
                        .startBeforeActivity(VisitRoundProcess.USER_TASK_MAKE_VISIT)
                        .setVariableLocal(VisitRoundProcess.VARIABLE_VISIT, visit.text())
                        .execute());
    }

    @Override
    public void begins(VisitId single) {
        runtimeService.startProcessInstanceByKey(SingleVisitProcess.KEY, single.text());
    }

    @Override
    public void moves(VisitId single, Date due, Date lapses) {
        taskService
                .createTaskQuery()
                .processDefinitionKey(SingleVisitProcess.KEY)
                .processInstanceBusinessKey(single.text())
                .list()
                .forEach(task -> {
                    taskService.setDueDate(task.getId(), due);
                    managementService
                            .createJobQuery()
                            .processInstanceId(task.getProcessInstanceId())
                            .activityId(SingleVisitProcess.EVENT_VISIT_LAPSES)
                            .list()
                            .forEach(job -> managementService.setJobDuedate(job.getId(), lapses));
                });
    }

    @Override
    public void stops(VisitId single) {
        runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(SingleVisitProcess.KEY)
                .processInstanceBusinessKey(single.text())
                .list()
                .forEach(process -> runtimeService.deleteProcessInstance(process.getId(), "visits.ended"));
    }

    private Optional<String> process(VisitRoundId round) {
        return Optional.ofNullable(runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey(VisitRoundProcess.KEY)
                        .processInstanceBusinessKey(round.text())
                        .singleResult())
                .map(instance -> instance.getId());
    }
}
