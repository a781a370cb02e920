package nl.samenbeter.programme.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenbeter.programme.ProgrammeWorkflow;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.workflow.EngineUser;
import nl.samenbeter.workflow.PausedTimers;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

@Component
class CamundaProgrammeWorkflow implements ProgrammeWorkflow {

    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final ProcessEngineConfigurationImpl engine;
    private final EngineUser engineUser;

    CamundaProgrammeWorkflow(
            RuntimeService runtimeService,
            RepositoryService repositoryService,
            TaskService taskService,
            ManagementService managementService,
            ProcessEngine processEngine,
            EngineUser engineUser) {
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.taskService = taskService;
        this.managementService = managementService;
        this.engine = (ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration();
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
    public void dueAt(TaskId id, Instant due) {
        Task task = taskService.createTaskQuery().taskId(id.value()).singleResult();
        if (task != null) {
            task.setDueDate(Date.from(due));
            taskService.saveTask(task);
        }
    }

    @Override
    public void paused(ProgrammeId programme, Instant from) {
        List<String> timers = timers(programme).stream()
                .filter(timer -> !timer.getDuedate().toInstant().isBefore(from))
                .map(Job::getId)
                .toList();
        engine.getCommandExecutorTxRequired().execute(command -> {
            timers.forEach(
                    timer -> command.getJobManager().findJobById(timer).setDuedate(Date.from(PausedTimers.FAR_AWAY)));
            return null;
        });
    }

    @Override
    public void resumed(ProgrammeId programme) {
        List<String> timers = timers(programme).stream().map(Job::getId).toList();
        Map<String, Date> due = engine.getCommandExecutorTxRequired().execute(command -> {
            timers.forEach(timer -> new RecalculateJobDuedateCmd(timer, false).execute(command));
            Map<String, Date> moments = new HashMap<>();
            for (String instance : instances(programme)) {
                for (TaskEntity task : command.getTaskManager().findTasksByProcessInstanceId(instance)) {
                    var expression = task.getTaskDefinition().getDueDateExpression();
                    if (expression != null && expression.getValue(task.getExecution()) instanceof Date moment) {
                        moments.put(task.getId(), moment);
                    }
                }
            }
            return moments;
        });
        due.forEach((task, moment) -> dueAt(new TaskId(task), moment.toInstant()));
    }

    private List<Job> timers(ProgrammeId programme) {
        return instances(programme).stream()
                .flatMap(instance ->
                        managementService.createJobQuery().processInstanceId(instance).timers().list().stream())
                .filter(timer -> timer.getDuedate() != null)
                .toList();
    }

    /** The programme's own processes that run, and all that these called. */
    private List<String> instances(ProgrammeId programme) {
        List<String> found = new ArrayList<>(runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(programme.text())
                .rootProcessInstances()
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList());
        for (int index = 0; index < found.size(); index++) {
            runtimeService.createProcessInstanceQuery().superProcessInstanceId(found.get(index)).list().stream()
                    .map(ProcessInstance::getId)
                    .forEach(found::add);
        }
        return found;
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
