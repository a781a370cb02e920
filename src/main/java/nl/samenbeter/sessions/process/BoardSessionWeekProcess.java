package nl.samenbeter.sessions.process;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class BoardSessionWeekProcess {

    public static final String KEY = "BoardSessionWeekProcess";
    public static final String USER_TASK_LEAD_BOARD_SESSIONS = "userTask_leadBoardSessions";
    public static final String END_EVENT_SESSIONS_ANSWERED = "endEvent_sessionsAnswered";

    private BoardSessionWeekProcess() {}
}
