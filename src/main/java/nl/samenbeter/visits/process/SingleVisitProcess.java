package nl.samenbeter.visits.process;

import nl.samenbeter.visits.VisitId;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class SingleVisitProcess {

    public static final String KEY = "SingleVisitProcess";
    public static final String USER_TASK_MAKE_SINGLE_VISIT = "userTask_makeSingleVisit";
    public static final String EVENT_VISIT_LAPSES = "event_visitLapses";
    public static final String END_EVENT_VISIT_ANSWERED = "endEvent_visitAnswered";
    public static final String END_EVENT_VISIT_LAPSED = "endEvent_visitLapsed";

    private SingleVisitProcess() {}

    static VisitId visit(DelegateExecution execution) {
        return VisitId.of(execution.getProcessBusinessKey());
    }
}
