package nl.samenbeter.schoolyear.process;

import nl.samenbeter.schoolyear.YearForm;
import nl.samenbeter.schoolyear.YearSteps;
import nl.samenbeter.workflow.MayBeLeftOut;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("proposeNextYearDelegate")
@MayBeLeftOut
class ProposeNextYearDelegate implements JavaDelegate {

    private final YearSteps steps;

    ProposeNextYearDelegate(YearSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object form = execution.getVariable(SchoolYearProcess.VARIABLE_NEXT_FORM);
        steps.proposeNextYear(YearVariables.plan(execution), form == null ? null : YearForm.valueOf(form.toString()));
    }
}
