package nl.samenbeter.preparations.process;

import nl.samenbeter.preparations.PreparationSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells each group which task is its own, and when that has ended. */
@Component
class PreparationTasks {

    private static final String OURS =
            "#task.taskDefinitionKey == '" + JointPreparationProcess.USER_TASK_HOLD_PREPARATION + "' and ";

    private final PreparationSteps steps;

    PreparationTasks(PreparationSteps steps) {
        this.steps = steps;
    }

    @EventListener(condition = OURS + "#task.eventName == '" + TaskListener.EVENTNAME_CREATE + "'")
    void appeared(DelegateTask task) {
        if (isOurs(task)) {
            steps.taskOpened(
                    JointPreparationProcess.preparation(task.getExecution()),
                    JointPreparationProcess.group(task),
                    task.getId());
        }
    }

    @EventListener(
            condition = OURS + "(#task.eventName == '" + TaskListener.EVENTNAME_COMPLETE + "' or #task.eventName == '"
                    + TaskListener.EVENTNAME_DELETE + "')")
    void ended(DelegateTask task) {
        if (isOurs(task)) {
            steps.taskEnded(JointPreparationProcess.preparation(task.getExecution()), task.getId());
        }
    }

    private static boolean isOurs(DelegateTask task) {
        return ((ExecutionEntity) task.getExecution())
                .getProcessDefinition()
                .getKey()
                .equals(JointPreparationProcess.KEY);
    }
}
