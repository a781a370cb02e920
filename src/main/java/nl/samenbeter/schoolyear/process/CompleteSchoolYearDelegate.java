package nl.samenbeter.schoolyear.process;

import nl.samenbeter.schoolyear.YearSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("completeSchoolYearDelegate")
class CompleteSchoolYearDelegate implements JavaDelegate {

    private final YearSteps steps;

    CompleteSchoolYearDelegate(YearSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.complete(YearVariables.plan(execution));
    }
}
