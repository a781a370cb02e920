package nl.samenbeter.talks.process;

import nl.samenbeter.talks.CoachTalksId;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class CoachTalksProcess {

    public static final String KEY = "CoachTalksProcess";
    public static final String USER_TASK_HOLD_TALKS = "userTask_holdTalks";

    private CoachTalksProcess() {}

    static CoachTalksId talks(DelegateExecution execution) {
        return CoachTalksId.of(execution.getProcessBusinessKey());
    }
}
