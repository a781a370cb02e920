package nl.samenbeter.programme.process;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class Week1StartProcess {

    public static final String KEY = "Week1StartProcess";
    public static final String CALL_ACTIVITY_START_BAROMETER = "callActivity_startBarometer";
    public static final String USER_TASK_HOLD_START_MEETING = "userTask_holdStartMeeting";
    public static final String USER_TASK_SET_UP_BOARD = "userTask_setUpBoard";
    public static final String CALL_ACTIVITY_FIRST_BOARD_SESSION = "callActivity_firstBoardSession";
    public static final String CALL_ACTIVITY_BOARD_SESSIONS = "callActivity_boardSessions";

    private Week1StartProcess() {}
}
