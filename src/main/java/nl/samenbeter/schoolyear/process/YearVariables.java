package nl.samenbeter.schoolyear.process;

import nl.samenbeter.schoolyear.YearPlanId;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The one thing that a year's process knows: its plan. */
final class YearVariables {

    private YearVariables() {}

    static YearPlanId plan(DelegateExecution execution) {
        return YearPlanId.of(execution.getProcessBusinessKey());
    }
}
