package nl.samenbeter.schoolyear.process;

import nl.samenbeter.schoolyear.YearSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("endExpertAccessDelegate")
class EndExpertAccessDelegate implements JavaDelegate {

    private final YearSteps steps;

    EndExpertAccessDelegate(YearSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.endExpertAccess(YearVariables.plan(execution));
    }
}
