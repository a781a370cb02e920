package nl.samenbeter.programme.process;

import nl.samenbeter.programme.PeopleSteps;
import nl.samenbeter.workflow.MayBeLeftOut;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("returnTasksDelegate")
@MayBeLeftOut
class ReturnTasksDelegate implements JavaDelegate {

    private final PeopleSteps steps;

    ReturnTasksDelegate(PeopleSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.thereAgain(PeopleChangeProcess.change(execution));
    }
}
