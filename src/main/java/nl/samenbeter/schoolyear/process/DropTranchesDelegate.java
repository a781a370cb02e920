package nl.samenbeter.schoolyear.process;

import nl.samenbeter.schoolyear.YearSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("dropTranchesDelegate")
class DropTranchesDelegate implements JavaDelegate {

    private final YearSteps steps;

    DropTranchesDelegate(YearSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.dropTranches(YearVariables.plan(execution));
    }
}
