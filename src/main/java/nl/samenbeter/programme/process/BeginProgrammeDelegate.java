package nl.samenbeter.programme.process;

import nl.samenbeter.programme.ProgrammeSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("beginProgrammeDelegate")
class BeginProgrammeDelegate implements JavaDelegate {

    private final ProgrammeSteps steps;

    BeginProgrammeDelegate(ProgrammeSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.begin(ProgrammeVariables.programme(execution));
    }
}
