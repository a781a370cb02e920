package nl.samenbeter.events.process;

import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.function.Function;
import nl.samenbeter.events.EventSteps;
import nl.samenbeter.events.EventWorkflow;
import nl.samenbeter.events.NetworkEventId;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.workflow.EngineUser;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CamundaEventWorkflow implements EventWorkflow {

    /** In the week models: the timer at a team's registration. */
    private static final String PLAN_LAPSES = "event_pizzaSessionLapsed";

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final EngineUser engineUser;

    /** By timer, the moment that follows from the date; those after the beginning cannot be open when a meeting moves. */
    private final Map<String, Function<NetworkEventId, Date>> moments;

    CamundaEventWorkflow(
            RuntimeService runtimeService,
            TaskService taskService,
            ManagementService managementService,
            EngineUser engineUser,
            EventSteps steps) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.managementService = managementService;
        this.engineUser = engineUser;
        this.moments = Map.of(
                NetworkEventProcess.EVENT_ANNOUNCED, steps::announcedAt,
                NetworkEventProcess.EVENT_REGISTRATION_CLOSES, steps::beginsAt,
                NetworkEventProcess.EVENT_BEGINS, steps::beginsAt);
    }

    @Override
    public void made(NetworkEventId event, PersonId by) {
        engineUser.acting(by, () -> runtimeService.startProcessInstanceByKey(NetworkEventProcess.KEY, event.text()));
    }

    @Override
    public void moved(NetworkEventId event, Collection<TaskId> registering, PersonId by) {
        engineUser.acting(by, () -> {
            String instance = instance(event);
            moments.forEach((activity, moment) -> redate(instance, activity, moment.apply(event)));
            Date begins = moments.get(NetworkEventProcess.EVENT_BEGINS).apply(event);
            taskService.createTaskQuery().processInstanceId(instance).list().forEach(task -> due(task, begins));
            for (TaskId id : registering) {
                Task task = taskService.createTaskQuery().taskId(id.value()).singleResult();
                due(task, begins);
                redate(task.getProcessInstanceId(), PLAN_LAPSES, begins);
            }
        });
    }

    private void redate(String instance, String activity, Date moment) {
        managementService
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(activity)
                .list()
                .forEach(job -> managementService.setJobDuedate(job.getId(), moment));
    }

    private void due(Task task, Date moment) {
        task.setDueDate(moment);
        taskService.saveTask(task);
    }

    @Override
    public void cancelled(NetworkEventId event, PersonId by) {
        engineUser.acting(
                by,
                () -> runtimeService
                        .createMessageCorrelation(NetworkEventProcess.MESSAGE_EVENT_CANCELLED)
                        .processInstanceId(instance(event))
                        .correlate());
    }

    @Override
    public void answered(Collection<TaskId> tasks, PersonId by) {
        complete(tasks, by.text(), by);
    }

    @Override
    public void dropped(Collection<TaskId> tasks, PersonId by) {
        complete(tasks, null, by);
    }

    private void complete(Collection<TaskId> tasks, @Nullable String doneBy, PersonId by) {
        engineUser.acting(
                by,
                () -> tasks.forEach(task -> {
                    taskService.setAssignee(task.value(), doneBy);
                    taskService.complete(task.value());
                }));
    }

    private String instance(NetworkEventId event) {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(NetworkEventProcess.KEY)
                .processInstanceBusinessKey(event.text())
                .singleResult()
                .getId();
    }
}
