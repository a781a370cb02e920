package nl.samenbeter.barometer.process;

import java.util.Arrays;
import nl.samenbeter.barometer.BarometerRoundId;
import nl.samenbeter.barometer.BarometerWorkflow;
import nl.samenbeter.shared.PersonId;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Starts what stands apart from the weeks of a team; adds and takes away single tasks of the multi-instance body, by modification of the round's instance. */
@Component
class CamundaBarometerWorkflow implements BarometerWorkflow {

    private static final String PARTICIPANT = "participant";
    private static final String COMPLETED = "completed";
    private static final String BODY = BarometerRoundProcess.USER_TASK_FILL_BAROMETER + "#multiInstanceBody";

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final HistoryService historyService;

    CamundaBarometerWorkflow(RuntimeService runtimeService, TaskService taskService, HistoryService historyService) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.historyService = historyService;
    }

    @Override
    public void opened(BarometerRoundId round) {
        runtimeService.startProcessInstanceByKey(BarometerRoundProcess.KEY, round.text());
    }

    @Override
    public void closed(BarometerRoundId round) {
        runtimeService.startProcessInstanceByKey(LeadershipResultsProcess.KEY, round.text());
    }

    /** When all others are done the body is over; the instance then goes back from the closing moment to a new one. */
    @Override
    public boolean ask(BarometerRoundId round, PersonId person) {
        ProcessInstance instance = runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(BarometerRoundProcess.KEY)
                .processInstanceBusinessKey(round.text())
                .singleResult();
        if (instance == null || wasAsked(instance, person)) {
            return false;
        }
        String id = instance.getId();
        ActivityInstance tree = runtimeService.getActivityInstance(id);
        boolean allDone = tree.getActivityInstances(BarometerRoundProcess.EVENT_CLOSING_MOMENT).length > 0;
        if (!allDone && tree.getActivityInstances(BarometerRoundProcess.USER_TASK_FILL_BAROMETER).length == 0) {
            return false;
        }
        var change = runtimeService
                .createProcessInstanceModification(id)
                .startBeforeActivity(BarometerRoundProcess.USER_TASK_FILL_BAROMETER)
                .setVariableLocal(PARTICIPANT, person.text());
        if (allDone) {
            change.cancelAllForActivity(BarometerRoundProcess.EVENT_CLOSING_MOMENT);
        }
        change.execute();
        return true;
    }

    private boolean wasAsked(ProcessInstance instance, PersonId person) {
        return historyService
                .createHistoricTaskInstanceQuery()
                .processInstanceId(instance.getId())
                .taskDefinitionKey(BarometerRoundProcess.USER_TASK_FILL_BAROMETER)
                .taskAssignee(person.text())
                .list()
                .stream()
                .anyMatch(task -> task.getEndTime() == null || COMPLETED.equals(task.getDeleteReason()));
    }

    /** With the last open task the body goes, for what is done in it no longer moves it on. */
    @Override
    public boolean noLongerAsk(BarometerRoundId round, PersonId person) {
        Task task = openTasks(round).taskAssignee(person.text()).singleResult();
        if (task == null) {
            return false;
        }
        var change = runtimeService.createProcessInstanceModification(task.getProcessInstanceId());
        if (openTasks(round).count() == 1) {
            change.startBeforeActivity(BarometerRoundProcess.EVENT_CLOSING_MOMENT)
                    .cancelAllForActivity(BODY);
        } else {
            change.cancelActivityInstance(instanceOf(task));
        }
        change.execute();
        return true;
    }

    private String instanceOf(Task task) {
        return Arrays.stream(runtimeService
                        .getActivityInstance(task.getProcessInstanceId())
                        .getActivityInstances(BarometerRoundProcess.USER_TASK_FILL_BAROMETER))
                .filter(one -> Arrays.asList(one.getExecutionIds()).contains(task.getExecutionId()))
                .map(ActivityInstance::getId)
                .findFirst()
                .orElseThrow();
    }

    private TaskQuery openTasks(BarometerRoundId round) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(round.text())
                .taskDefinitionKey(BarometerRoundProcess.USER_TASK_FILL_BAROMETER);
    }
}
