package nl.samenbeter.sessions.process;

import nl.samenbeter.sessions.BoardSessionBlockId;
import nl.samenbeter.sessions.BoardSessionSteps;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Only a block that is nobody's: whoever has it keeps it. */
@Component("giveSessionsToCoachDelegate")
class GiveSessionsToCoachDelegate implements JavaDelegate {

    private final BoardSessionSteps steps;
    private final TaskService taskService;

    GiveSessionsToCoachDelegate(BoardSessionSteps steps, TaskService taskService) {
        this.steps = steps;
        this.taskService = taskService;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var block = BoardSessionBlockId.of(execution.getProcessBusinessKey());
        steps.coach(block)
                .ifPresent(coach -> taskService
                        .createTaskQuery()
                        .processInstanceId(execution.getProcessInstanceId())
                        .taskUnassigned()
                        .list()
                        .forEach(task -> taskService.setAssignee(task.getId(), coach)));
    }
}
