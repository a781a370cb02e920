package nl.samenbeter.programme.process;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class Week6CoachTalksProcess {

    public static final String KEY = "Week6CoachTalksProcess";
    public static final String CALL_ACTIVITY_BOARD_SESSIONS = "callActivity_boardSessions";
    public static final String USER_TASK_JOIN_BOARD_SESSION = "userTask_joinBoardSession";
    public static final String CALL_ACTIVITY_COACH_TALKS = "callActivity_coachTalks";
    public static final String USER_TASK_CHANGE_GOALS = "userTask_changeGoals";

    private Week6CoachTalksProcess() {}
}
