package nl.samenbeter.programme.process;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class Week3FirstVisitProcess {

    public static final String KEY = "Week3FirstVisitProcess";
    public static final String CALL_ACTIVITY_BOARD_SESSIONS = "callActivity_boardSessions";
    public static final String USER_TASK_JOIN_BOARD_SESSION = "userTask_joinBoardSession";
    public static final String CALL_ACTIVITY_FIRST_VISITS = "callActivity_firstVisits";
    public static final String CALL_ACTIVITY_FIRST_PREPARATION = "callActivity_firstPreparation";

    private Week3FirstVisitProcess() {}
}
