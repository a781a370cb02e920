package nl.samenbeter.barometer.process;

import java.util.List;
import nl.samenbeter.barometer.BarometerSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Called by the model. Public for the engine's sake. */
@Component("barometerPeople")
public class BarometerPeople {

    private final BarometerSteps steps;

    BarometerPeople(BarometerSteps steps) {
        this.steps = steps;
    }

    public List<String> participants(DelegateExecution execution) {
        return steps.participants(BarometerRoundProcess.round(execution));
    }
}
