package nl.samenbeter.programme.process;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class Week7OnYourOwnProcess {

    public static final String KEY = "Week7OnYourOwnProcess";
    public static final String CALL_ACTIVITY_BOARD_SESSIONS = "callActivity_boardSessions";
    public static final String USER_TASK_JOIN_BOARD_SESSION = "userTask_joinBoardSession";
    public static final String CALL_ACTIVITY_THIRD_VISITS = "callActivity_thirdVisits";
    public static final String CALL_ACTIVITY_THIRD_PREPARATION = "callActivity_thirdPreparation";

    private Week7OnYourOwnProcess() {}
}
