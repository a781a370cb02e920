package nl.samenbeter.programme.process;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class EightWeekProgrammeProcess {

    public static final String KEY = "EightWeekProgrammeProcess";
    public static final String USER_TASK_RECORD_CONSENT = "userTask_recordConsent";
    public static final String USER_TASK_FREE_TIME = "userTask_freeTime";
    public static final String CALL_ACTIVITY_WEEK_1 = "callActivity_week1";
    public static final String USER_TASK_DECIDE_CONTINUATION = "userTask_decideContinuation";
    public static final String USER_TASK_DO_EXTRA_ITEM = "userTask_doExtraItem";
    public static final String USER_TASK_ADJUST_RHYTHM = "userTask_adjustRhythm";
    public static final String EVENT_START_MONDAY = "event_startMonday";
    public static final String EVENT_CONSENT_REMINDS = "event_consentReminds";
    public static final String EVENT_TIME_REMINDS = "event_timeReminds";
    public static final String SERVICE_TASK_REMIND_LEADERSHIP = "serviceTask_remindLeadership";
    public static final String EVENT_CONTINUATION_REMINDS = "event_continuationReminds";
    public static final String SERVICE_TASK_REMIND_OF_CONTINUATION = "serviceTask_remindOfContinuation";
    public static final String EVENT_WEEK_1_OVER = "event_week1Over";
    public static final String MESSAGE_EXTRA_ITEM_ADDED = "programme.extraItemAdded";
    /** Set to the triggered scope only: each extra item is a branch of its own. */
    public static final String VARIABLE_EXTRA_ELEMENT = "extraElement";

    public static final String EVENT_EXTRA_ITEM_OPENS = "event_extraItemOpens";
    public static final String MESSAGE_WEEK_REPEATED = "programme.weekRepeated";
    /** Set to the triggered scope only, like the process: 103 for week 3 held again. */
    public static final String VARIABLE_REPEATED_WEEK = "repeatedWeek";
    /** Key of the process that holds the week, from the release of the run. */
    public static final String VARIABLE_REPEATED_PROCESS = "repeatedProcess";

    public static final String EVENT_REPEATED_WEEK_BEGINS = "event_repeatedWeekBegins";
    public static final String CALL_ACTIVITY_REPEATED_WEEK = "callActivity_repeatedWeek";
    public static final String VARIABLE_CONTINUATION = "continuation";

    private EightWeekProgrammeProcess() {}
}
