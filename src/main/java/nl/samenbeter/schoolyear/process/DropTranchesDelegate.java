package nl.samenbeter.schoolyear.process;

import nl.samenbeter.schoolyear.YearSteps;
import nl.samenbeter.workflow.MayBeLeftOut;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("dropTranchesDelegate")
@MayBeLeftOut
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
