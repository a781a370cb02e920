package nl.samenbeter.programme.process;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class Week2LookAndGoalsProcess {

    public static final String KEY = "Week2LookAndGoalsProcess";
    public static final String CALL_ACTIVITY_BOARD_SESSIONS = "callActivity_boardSessions";
    public static final String USER_TASK_JOIN_BOARD_SESSION = "userTask_joinBoardSession";
    public static final String USER_TASK_TRAIN_VISITS = "userTask_trainVisits";
    public static final String USER_TASK_CHOOSE_GOALS = "userTask_chooseGoals";
    public static final String USER_TASK_PAIR_VISITS = "userTask_pairVisits";

    private Week2LookAndGoalsProcess() {}
}
