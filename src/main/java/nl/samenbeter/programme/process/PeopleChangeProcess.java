package nl.samenbeter.programme.process;

import nl.samenbeter.programme.PeopleChangeId;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Names of the model that code refers to; {@code BpmnModelTest} checks that they are in it. */
public final class PeopleChangeProcess {

    public static final String KEY = "PeopleChangeProcess";
    public static final String EVENT_DAY_OF_CHANGE = "event_dayOfChange";
    public static final String EVENT_THERE_AGAIN = "event_thereAgain";
    public static final String EVENT_NO_LONGER_NEEDED = "event_noLongerNeeded";

    private PeopleChangeProcess() {}

    static PeopleChangeId change(DelegateExecution execution) {
        return PeopleChangeId.of(execution.getProcessBusinessKey());
    }
}
