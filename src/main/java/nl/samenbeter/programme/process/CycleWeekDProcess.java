package nl.samenbeter.programme.process;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class CycleWeekDProcess {

    public static final String KEY = "CycleWeekDProcess";
    public static final String CALL_ACTIVITY_BOARD_SESSIONS = "callActivity_boardSessions";
    public static final String CALL_ACTIVITY_MONTH_BAROMETER = "callActivity_monthBarometer";
    public static final String USER_TASK_LOOK_BACK_AND_GOALS = "userTask_lookBackAndGoals";
    public static final String USER_TASK_HOLD_ARENA = "userTask_holdArena";
    public static final String USER_TASK_CHOOSE_GOALS = "userTask_chooseGoals";
    public static final String USER_TASK_HAND_OVER_CYCLE = "userTask_handOverCycle";

    private CycleWeekDProcess() {}
}
