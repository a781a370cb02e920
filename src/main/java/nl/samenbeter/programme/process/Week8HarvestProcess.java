package nl.samenbeter.programme.process;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class Week8HarvestProcess {

    public static final String KEY = "Week8HarvestProcess";
    public static final String CALL_ACTIVITY_BOARD_SESSIONS = "callActivity_boardSessions";
    public static final String USER_TASK_JOIN_BOARD_SESSION = "userTask_joinBoardSession";
    public static final String CALL_ACTIVITY_END_BAROMETER = "callActivity_endBarometer";
    public static final String USER_TASK_ACCEPT_LOW_RESPONSE = "userTask_acceptLowResponse";
    public static final String USER_TASK_EVALUATE = "userTask_evaluate";
    public static final String USER_TASK_PLAN_RHYTHM = "userTask_planRhythm";
    public static final String USER_TASK_REGISTER_FOR_PIZZA_SESSION = "userTask_registerForPizzaSession";

    private Week8HarvestProcess() {}
}
