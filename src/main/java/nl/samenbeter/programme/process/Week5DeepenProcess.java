package nl.samenbeter.programme.process;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class Week5DeepenProcess {

    public static final String KEY = "Week5DeepenProcess";
    public static final String CALL_ACTIVITY_BOARD_SESSIONS = "callActivity_boardSessions";
    public static final String USER_TASK_JOIN_BOARD_SESSION = "userTask_joinBoardSession";
    public static final String CALL_ACTIVITY_SECOND_VISITS = "callActivity_secondVisits";
    public static final String CALL_ACTIVITY_SECOND_PREPARATION = "callActivity_secondPreparation";

    private Week5DeepenProcess() {}
}
