package nl.samenbeter.programme.process;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class CycleWeekCProcess {

    public static final String KEY = "CycleWeekCProcess";
    public static final String CALL_ACTIVITY_BOARD_SESSIONS = "callActivity_boardSessions";
    public static final String CALL_ACTIVITY_LESSON_VISITS = "callActivity_lessonVisits";

    private CycleWeekCProcess() {}
}
