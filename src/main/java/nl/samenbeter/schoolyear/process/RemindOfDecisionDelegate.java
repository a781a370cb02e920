package nl.samenbeter.schoolyear.process;

import nl.samenbeter.schoolyear.YearSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("remindOfDecisionDelegate")
class RemindOfDecisionDelegate implements JavaDelegate {

    private final YearSteps steps;

    RemindOfDecisionDelegate(YearSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.remindOfDecision(
                YearVariables.plan(execution), SchoolYearProcess.decision(execution.getCurrentActivityId()));
    }
}
