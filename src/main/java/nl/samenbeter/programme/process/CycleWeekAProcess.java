package nl.samenbeter.programme.process;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class CycleWeekAProcess {

    public static final String KEY = "CycleWeekAProcess";
    public static final String CALL_ACTIVITY_BOARD_SESSIONS = "callActivity_boardSessions";
    public static final String CALL_ACTIVITY_VISITS = "callActivity_visits";
    public static final String USER_TASK_REGISTER_FOR_PIZZA_SESSION = "userTask_registerForPizzaSession";

    private CycleWeekAProcess() {}
}
