package nl.samenbeter.barometer.process;

import java.util.Date;
import nl.samenbeter.barometer.BarometerSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Called by the model. Public for the engine's sake. */
@Component("barometerMoments")
public class BarometerMoments {

    private final BarometerSteps steps;

    BarometerMoments(BarometerSteps steps) {
        this.steps = steps;
    }

    public Date closesAt(DelegateExecution execution) {
        return steps.closesAt(BarometerRoundProcess.round(execution));
    }

    public Date remindsAt(DelegateExecution execution) {
        return steps.remindsAt(BarometerRoundProcess.round(execution));
    }

    public Date closesByItselfAt(DelegateExecution execution) {
        return steps.closesByItselfAt(BarometerRoundProcess.round(execution));
    }

    public Date leadershipSeesAt(DelegateExecution execution) {
        return steps.leadershipSeesAt(BarometerRoundProcess.round(execution));
    }
}
