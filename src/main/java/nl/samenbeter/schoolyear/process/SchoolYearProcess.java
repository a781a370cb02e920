package nl.samenbeter.schoolyear.process;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class SchoolYearProcess {

    public static final String KEY = "SchoolYearProcess";
    public static final String USER_TASK_START_PROGRAMME = "userTask_startProgramme";
    public static final String USER_TASK_COMPOSE_TRANCHE_1 = "userTask_composeTranche1";
    public static final String USER_TASK_COMPOSE_TRANCHE_2 = "userTask_composeTranche2";
    public static final String USER_TASK_COMPOSE_TRANCHE_3 = "userTask_composeTranche3";
    public static final String USER_TASK_DECIDE_TRANCHE_2 = "userTask_decideTranche2";
    public static final String USER_TASK_DECIDE_TRANCHE_3 = "userTask_decideTranche3";
    public static final String USER_TASK_COMPOSE_START_TEAM = "userTask_composeStartTeam";
    public static final String USER_TASK_DECIDE_AFTER_START_PHASE = "userTask_decideAfterStartPhase";
    public static final String USER_TASK_HOLD_LEADERSHIP_SESSION_1 = "userTask_holdLeadershipSession1";
    public static final String USER_TASK_HOLD_LEADERSHIP_SESSION_2 = "userTask_holdLeadershipSession2";
    public static final String USER_TASK_HOLD_LEADERSHIP_SESSION_3 = "userTask_holdLeadershipSession3";
    public static final String USER_TASK_HOLD_LEADERSHIP_SESSION_4 = "userTask_holdLeadershipSession4";
    public static final String USER_TASK_TALK_WITH_BOARD_MID_YEAR = "userTask_talkWithBoardMidYear";
    public static final String USER_TASK_TALK_WITH_BOARD_IN_JUNE = "userTask_talkWithBoardInJune";
    public static final String USER_TASK_CHECK_INDEPENDENCE = "userTask_checkIndependence";
    public static final String USER_TASK_EVALUATE_YEAR = "userTask_evaluateYear";
    public static final String USER_TASK_PLAN_NEXT_YEAR = "userTask_planNextYear";
    public static final String VARIABLE_TRANCHE_2 = "tranche2Decision";
    public static final String VARIABLE_TRANCHE_3 = "tranche3Decision";
    public static final String VARIABLE_NEXT_FORM = "nextForm";

    public static final String SERVICE_TASK_REMIND_OF_TRANCHE_2 = "serviceTask_remindOfTranche2";
    public static final String SERVICE_TASK_REMIND_OF_TRANCHE_3 = "serviceTask_remindOfTranche3";
    public static final String SERVICE_TASK_REMIND_OF_START_PHASE = "serviceTask_remindOfStartPhase";

    private SchoolYearProcess() {}

    /** Of which decision a step reminds. */
    static String decision(String step) {
        return switch (step) {
            case SERVICE_TASK_REMIND_OF_TRANCHE_2 -> USER_TASK_DECIDE_TRANCHE_2;
            case SERVICE_TASK_REMIND_OF_TRANCHE_3 -> USER_TASK_DECIDE_TRANCHE_3;
            case SERVICE_TASK_REMIND_OF_START_PHASE -> USER_TASK_DECIDE_AFTER_START_PHASE;
            default -> throw new IllegalArgumentException(step + " reminds of no decision");
        };
    }
}
