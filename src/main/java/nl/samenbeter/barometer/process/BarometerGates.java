package nl.samenbeter.barometer.process;

import nl.samenbeter.barometer.BarometerSteps;
import nl.samenbeter.programme.process.ProgrammeVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Called by the models at gateways. Public for the engine's sake. */
@Component("barometerGates")
public class BarometerGates {

    private final BarometerSteps steps;

    BarometerGates(BarometerSteps steps) {
        this.steps = steps;
    }

    public boolean enoughAnswers(DelegateExecution execution, String element) {
        return steps.enoughAnswers(ProgrammeVariables.planRef(execution, element));
    }
}
