package nl.samenbeter.programme.process;

import nl.samenbeter.programme.ProgrammeWorkflow;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.workflow.EngineUser;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

@Component
class CamundaProgrammeWorkflow implements ProgrammeWorkflow {

    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final TaskService taskService;
    private final EngineUser engineUser;

    CamundaProgrammeWorkflow(
            RuntimeService runtimeService,
            RepositoryService repositoryService,
            TaskService taskService,
            EngineUser engineUser) {
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.taskService = taskService;
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
    public void consentRecorded(ProgrammeId programme) {
        taskService
                .createTaskQuery()
                .processDefinitionKey(EightWeekProgrammeProcess.KEY)
                .processInstanceBusinessKey(programme.text())
                .taskDefinitionKey(EightWeekProgrammeProcess.USER_TASK_RECORD_CONSENT)
                .list()
                .forEach(task -> taskService.complete(task.getId()));
    }
}
