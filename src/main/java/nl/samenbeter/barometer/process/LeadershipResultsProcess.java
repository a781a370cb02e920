package nl.samenbeter.barometer.process;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class LeadershipResultsProcess {

    public static final String KEY = "LeadershipResultsProcess";
    public static final String EVENT_NEXT_SCHOOL_DAY = "event_nextSchoolDay";

    private LeadershipResultsProcess() {}
}
