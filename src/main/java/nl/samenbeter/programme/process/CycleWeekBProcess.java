package nl.samenbeter.programme.process;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class CycleWeekBProcess {

    public static final String KEY = "CycleWeekBProcess";
    public static final String CALL_ACTIVITY_BOARD_SESSIONS = "callActivity_boardSessions";
    public static final String CALL_ACTIVITY_PREPARATION = "callActivity_preparation";

    private CycleWeekBProcess() {}
}
