package nl.samenbeter.visits.process;

import nl.samenbeter.visits.HostAsk;
import nl.samenbeter.visits.VisitId;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class HostVisitProcess {

    public static final String KEY = "HostVisitProcess";
    public static final String USER_TASK_ANSWER_MOMENT = "userTask_answerMoment";
    public static final String USER_TASK_REACT_TO_VISIT = "userTask_reactToVisit";
    public static final String END_EVENT_MOMENT_ANSWERED = "endEvent_momentAnswered";
    public static final String END_EVENT_MOMENT_NOT_ANSWERED = "endEvent_momentNotAnswered";
    public static final String END_EVENT_REACTION_GIVEN = "endEvent_reactionGiven";
    public static final String END_EVENT_NO_REACTION = "endEvent_noReaction";
    static final String VARIABLE_ASKED = "asked";

    private HostVisitProcess() {}

    static VisitId visit(DelegateExecution execution) {
        return VisitId.of(execution.getProcessBusinessKey());
    }

    static HostAsk asked(DelegateExecution execution) {
        return HostAsk.valueOf((String) execution.getVariable(VARIABLE_ASKED));
    }

    static String task(HostAsk ask) {
        return switch (ask) {
            case MOMENT -> USER_TASK_ANSWER_MOMENT;
            case REACTION -> USER_TASK_REACT_TO_VISIT;
        };
    }
}
