package nl.samenbeter.events.process;

import nl.samenbeter.events.NetworkEventId;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class NetworkEventProcess {

    public static final String KEY = "NetworkEventProcess";
    public static final String USER_TASK_REGISTER_SCHOOL = "userTask_registerSchool";
    public static final String USER_TASK_RECORD_ATTENDANCE = "userTask_recordAttendance";
    public static final String USER_TASK_WRITE_CARD = "userTask_writeCard";
    public static final String EVENT_ANNOUNCED = "event_announced";
    public static final String EVENT_REGISTRATION_CLOSES = "event_registrationCloses";
    public static final String EVENT_BEGINS = "event_begins";
    public static final String MESSAGE_EVENT_CANCELLED = "events.eventCancelled";

    private NetworkEventProcess() {}

    static NetworkEventId event(DelegateExecution execution) {
        return NetworkEventId.of(execution.getProcessBusinessKey());
    }
}
