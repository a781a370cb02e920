package nl.samenbeter.preparations.process;

import nl.samenbeter.preparations.JointPreparationId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class JointPreparationProcess {

    public static final String KEY = "JointPreparationProcess";
    public static final String USER_TASK_HOLD_PREPARATION = "userTask_holdPreparation";
    /** The number of the group, of each instance of the task. */
    static final String VARIABLE_GROUP = "group";

    private JointPreparationProcess() {}

    static JointPreparationId preparation(DelegateExecution execution) {
        return JointPreparationId.of(execution.getProcessBusinessKey());
    }

    static int group(VariableScope scope) {
        return ((Number) scope.getVariable(VARIABLE_GROUP)).intValue();
    }
}
