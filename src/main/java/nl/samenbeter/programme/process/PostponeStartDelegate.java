package nl.samenbeter.programme.process;

import nl.samenbeter.programme.ProgrammeSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("postponeStartDelegate")
class PostponeStartDelegate implements JavaDelegate {

    private final ProgrammeSteps steps;

    PostponeStartDelegate(ProgrammeSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.postponeStart(ProgrammeVariables.programme(execution));
    }
}
