package nl.samenbeter.talks.process;

import nl.samenbeter.shared.PersonId;
import nl.samenbeter.talks.CoachTalkSteps;
import nl.samenbeter.talks.CoachTalksId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows the task of the talks, so that they know who holds them and when they are over. */
@Component
class CoachTalkTasks {

    private static final String OURS = "#task.taskDefinitionKey == '" + CoachTalksProcess.USER_TASK_HOLD_TALKS + "'";

    private final CoachTalkSteps steps;

    CoachTalkTasks(CoachTalkSteps steps) {
        this.steps = steps;
    }

    @EventListener(condition = OURS)
    void follow(DelegateTask task) {
        var execution = (ExecutionEntity) task.getExecution();
        if (!execution.getProcessDefinition().getKey().equals(CoachTalksProcess.KEY)) {
            return;
        }
        CoachTalksId talks = CoachTalksProcess.talks(execution);
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> steps.taskOpened(talks, task.getId());
            case TaskListener.EVENTNAME_ASSIGNMENT ->
                steps.taskAssigned(talks, task.getAssignee() == null ? null : PersonId.of(task.getAssignee()));
            case TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE -> steps.taskEnded(talks);
            default -> {}
        }
    }
}
