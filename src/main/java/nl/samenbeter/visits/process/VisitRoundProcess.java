package nl.samenbeter.visits.process;

import nl.samenbeter.visits.VisitRoundId;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class VisitRoundProcess {

    public static final String KEY = "VisitRoundProcess";
    public static final String USER_TASK_MAKE_VISIT = "userTask_makeVisit";
    public static final String END_EVENT_VISITS_ANSWERED = "endEvent_visitsAnswered";
    static final String VARIABLE_VISIT = "visit";

    private VisitRoundProcess() {}

    static VisitRoundId round(DelegateExecution execution) {
        return VisitRoundId.of(execution.getProcessBusinessKey());
    }
}
