package nl.samenbeter.programme.process;

import nl.samenbeter.programme.DecisionSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("remindLeadershipDelegate")
class RemindLeadershipDelegate implements JavaDelegate {

    private final DecisionSteps steps;

    RemindLeadershipDelegate(DecisionSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.remindOfStart(ProgrammeVariables.programme(execution));
    }
}
