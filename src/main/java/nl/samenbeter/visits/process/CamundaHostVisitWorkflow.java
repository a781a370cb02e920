package nl.samenbeter.visits.process;

import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.visits.HostAsk;
import nl.samenbeter.visits.HostVisitWorkflow;
import nl.samenbeter.visits.VisitId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** A process for each thing that the host of a visit is asked. */
@Component
class CamundaHostVisitWorkflow implements HostVisitWorkflow {

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final ManagementService managementService;

    CamundaHostVisitWorkflow(
            RuntimeService runtimeService, TaskService taskService, ManagementService managementService) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.managementService = managementService;
    }

    @Override
    public void asks(VisitId visit, PersonId host, Map<HostAsk, Instant> wanted) {
        var missing = EnumSet.noneOf(HostAsk.class);
        missing.addAll(wanted.keySet());
        for (Task task : tasks(visit).list()) {
            Optional<HostAsk> goesOn = missing.stream()
                    .filter(ask -> isAbout(task, ask))
                    .filter(ask -> host.text().equals(task.getAssignee()) && endsAt(task, wanted.get(ask)))
                    .findFirst();
            goesOn.ifPresentOrElse(
                    missing::remove,
                    () -> runtimeService.deleteProcessInstance(task.getProcessInstanceId(), "visits.notAsked"));
        }
        missing.forEach(ask -> runtimeService.startProcessInstanceByKey(
                HostVisitProcess.KEY, visit.text(), Map.of(HostVisitProcess.VARIABLE_ASKED, ask.name())));
    }

    @Override
    public Optional<TaskId> task(VisitId visit, PersonId host, HostAsk ask) {
        return tasks(visit).taskAssignee(host.text()).list().stream()
                .filter(task -> isAbout(task, ask))
                .map(task -> new TaskId(task.getId()))
                .findFirst();
    }

    private TaskQuery tasks(VisitId visit) {
        return taskService
                .createTaskQuery()
                .processDefinitionKey(HostVisitProcess.KEY)
                .processInstanceBusinessKey(visit.text());
    }

    private static boolean isAbout(Task task, HostAsk ask) {
        return task.getTaskDefinitionKey().equals(HostVisitProcess.task(ask));
    }

    private boolean endsAt(Task task, Instant lapses) {
        return managementService
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .timers()
                .list()
                .stream()
                .anyMatch(job -> Date.from(lapses).equals(job.getDuedate()));
    }
}
