package nl.samenbeter.programme.process;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class RhythmCycleProcess {

    public static final String KEY = "RhythmCycleProcess";
    public static final String CALL_ACTIVITY_YEAR_BAROMETER = "callActivity_yearBarometer";
    public static final String USER_TASK_DO_EXTRA_ITEM = "userTask_doExtraItem";
    public static final String MESSAGE_EXTRA_ITEM_ADDED = "programme.extraItemAdded";
    /** Set to the triggered scope only: each extra item is a branch of its own. */
    public static final String VARIABLE_EXTRA_ELEMENT = "extraElement";

    public static final String MESSAGE_WEEK_REPEATED = "programme.weekRepeated";
    /** Set to the triggered scope only, like the process: 103 for week 3 held again. */
    public static final String VARIABLE_REPEATED_WEEK = "repeatedWeek";
    /** Key of the process that holds the week, from the release of the run. */
    public static final String VARIABLE_REPEATED_PROCESS = "repeatedProcess";

    private RhythmCycleProcess() {}
}
