package nl.samenbeter.programme.process;

import nl.samenbeter.programme.ProgrammeSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("stopProgrammeDelegate")
class StopProgrammeDelegate implements JavaDelegate {

    private final ProgrammeSteps steps;

    StopProgrammeDelegate(ProgrammeSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.stop(ProgrammeVariables.programme(execution));
    }
}
