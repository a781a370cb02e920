package nl.samenbeter.programme.process;

import nl.samenbeter.programme.ProgrammeSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("completeProgrammeDelegate")
class CompleteProgrammeDelegate implements JavaDelegate {

    private final ProgrammeSteps steps;

    CompleteProgrammeDelegate(ProgrammeSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.complete(ProgrammeVariables.programme(execution));
    }
}
