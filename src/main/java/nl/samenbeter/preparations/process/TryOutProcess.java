package nl.samenbeter.preparations.process;

import nl.samenbeter.preparations.TryOutId;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class TryOutProcess {

    public static final String KEY = "TryOutProcess";
    public static final String EVENT_TRY_OUT_OVER = "event_tryOutOver";
    public static final String USER_TASK_DECIDE_TRY_OUT = "userTask_decideTryOut";

    private TryOutProcess() {}

    static TryOutId tryOut(DelegateExecution execution) {
        return TryOutId.of(execution.getProcessBusinessKey());
    }
}
