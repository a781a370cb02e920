package nl.samenbeter.schoolyear.process;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import nl.samenbeter.schoolyear.YearPlanId;
import nl.samenbeter.schoolyear.YearWorkflow;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.workflow.EngineUser;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

@Component
class CamundaYearWorkflow implements YearWorkflow {

    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final ManagementService managementService;
    private final TaskService taskService;
    private final EngineUser engineUser;

    CamundaYearWorkflow(
            RuntimeService runtimeService,
            RepositoryService repositoryService,
            ManagementService managementService,
            TaskService taskService,
            EngineUser engineUser) {
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.managementService = managementService;
        this.taskService = taskService;
        this.engineUser = engineUser;
    }

    @Override
    public void planned(YearPlanId plan, String release, PersonId by) {
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .deploymentId(release)
                .processDefinitionKey(SchoolYearProcess.KEY)
                .singleResult()
                .getId();
        engineUser.acting(
                by,
                () -> runtimeService
                        .createProcessInstanceById(definition)
                        .businessKey(plan.text())
                        .execute());
    }

    /** The expression of each waiting timer is asked anew. */
    @Override
    public void moved(YearPlanId plan, Map<String, Instant> dueByElement) {
        runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(SchoolYearProcess.KEY)
                .processInstanceBusinessKey(plan.text())
                .list()
                .forEach(instance -> managementService
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .list()
                        .forEach(job -> managementService.recalculateJobDuedate(job.getId(), false)));
        taskService
                .createTaskQuery()
                .processDefinitionKey(SchoolYearProcess.KEY)
                .processInstanceBusinessKey(plan.text())
                .list()
                .stream()
                .filter(task -> dueByElement.containsKey(task.getTaskDefinitionKey()))
                .forEach(task ->
                        taskService.setDueDate(task.getId(), Date.from(dueByElement.get(task.getTaskDefinitionKey()))));
    }
}
