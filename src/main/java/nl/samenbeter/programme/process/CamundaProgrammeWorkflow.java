package nl.samenbeter.programme.process;

import java.time.Instant;
import java.util.Date;
import nl.samenbeter.programme.ProgrammeWorkflow;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.workflow.EngineUser;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

@Component
class CamundaProgrammeWorkflow implements ProgrammeWorkflow {

    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final EngineUser engineUser;

    CamundaProgrammeWorkflow(
            RuntimeService runtimeService,
            RepositoryService repositoryService,
            TaskService taskService,
            ManagementService managementService,
            EngineUser engineUser) {
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.taskService = taskService;
        this.managementService = managementService;
        this.engineUser = engineUser;
    }

    @Override
    public void planned(ProgrammeId programme, int runNumber, String release, PersonId by) {
        engineUser.acting(by, () -> start(EightWeekProgrammeProcess.KEY, programme, runNumber, release));
    }

    @Override
    public void cyclePlanned(ProgrammeId programme, int runNumber, String release) {
        start(RhythmCycleProcess.KEY, programme, runNumber, release);
    }

    private void start(String process, ProgrammeId programme, int runNumber, String release) {
        String definition = repositoryService
                .createProcessDefinitionQuery()
                .deploymentId(release)
                .processDefinitionKey(process)
                .singleResult()
                .getId();
        runtimeService
                .createProcessInstanceById(definition)
                .businessKey(programme.text())
                .setVariable(ProgrammeVariables.RUN_NUMBER, runNumber)
                .execute();
    }

    @Override
    public void startMoved(ProgrammeId programme, Instant decideBy, Instant reminds) {
        open(programme)
                .taskDefinitionKeyIn(
                        EightWeekProgrammeProcess.USER_TASK_RECORD_CONSENT,
                        EightWeekProgrammeProcess.USER_TASK_FREE_TIME)
                .list()
                .forEach(task -> {
                    taskService.setDueDate(task.getId(), Date.from(decideBy));
                    remindsAt(task.getProcessInstanceId(), EightWeekProgrammeProcess.EVENT_CONSENT_REMINDS, reminds);
                    remindsAt(task.getProcessInstanceId(), EightWeekProgrammeProcess.EVENT_TIME_REMINDS, reminds);
                });
    }

    private void remindsAt(String instance, String event, Instant moment) {
        managementService
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(event)
                .list()
                .forEach(job -> managementService.setJobDuedate(job.getId(), Date.from(moment)));
    }

    @Override
    public void consentRecorded(ProgrammeId programme) {
        open(programme)
                .taskDefinitionKey(EightWeekProgrammeProcess.USER_TASK_RECORD_CONSENT)
                .list()
                .forEach(task -> taskService.complete(task.getId()));
    }

    private TaskQuery open(ProgrammeId programme) {
        return taskService
                .createTaskQuery()
                .processDefinitionKey(EightWeekProgrammeProcess.KEY)
                .processInstanceBusinessKey(programme.text());
    }
}
