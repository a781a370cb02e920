package nl.samenbeter.barometer.process;

import nl.samenbeter.barometer.BarometerRoundId;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class BarometerRoundProcess {

    public static final String KEY = "BarometerRoundProcess";
    public static final String USER_TASK_FILL_BAROMETER = "userTask_fillBarometer";
    public static final String EVENT_ROUND_CLOSES = "event_roundCloses";
    public static final String EVENT_REMINDING_MOMENT = "event_remindingMoment";
    public static final String SERVICE_TASK_REMIND_ALL = "serviceTask_remindAll";
    public static final String EVENT_CLOSING_MOMENT = "event_closingMoment";
    public static final String SERVICE_TASK_CLOSE_ROUND = "serviceTask_closeRound";

    private BarometerRoundProcess() {}

    static BarometerRoundId round(DelegateExecution execution) {
        return BarometerRoundId.of(execution.getProcessBusinessKey());
    }
}
