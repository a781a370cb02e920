package nl.samenbeter.programme.process;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class Week4VoicesProcess {

    public static final String KEY = "Week4VoicesProcess";
    public static final String CALL_ACTIVITY_BOARD_SESSIONS = "callActivity_boardSessions";
    public static final String USER_TASK_JOIN_BOARD_SESSION = "userTask_joinBoardSession";
    public static final String CALL_ACTIVITY_LESSON_VISITS = "callActivity_lessonVisits";
    public static final String USER_TASK_HOLD_ARENA = "userTask_holdArena";
    public static final String CALL_ACTIVITY_MID_BAROMETER = "callActivity_midBarometer";
    public static final String USER_TASK_LOOK_BACK = "userTask_lookBack";
    public static final String USER_TASK_REGISTER_FOR_PIZZA_SESSION = "userTask_registerForPizzaSession";

    private Week4VoicesProcess() {}
}
