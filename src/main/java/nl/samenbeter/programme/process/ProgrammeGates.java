package nl.samenbeter.programme.process;

import nl.samenbeter.programme.ProgrammeSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Called by the models at gateways. Public for the engine's sake. */
@Component("programmeGates")
public class ProgrammeGates {

    private final ProgrammeSteps steps;

    ProgrammeGates(ProgrammeSteps steps) {
        this.steps = steps;
    }

    public boolean consentRecorded(DelegateExecution execution) {
        return steps.consentRecorded(ProgrammeVariables.programme(execution));
    }

    public boolean readyToStart(DelegateExecution execution) {
        return steps.readyToStart(ProgrammeVariables.programme(execution));
    }
}
