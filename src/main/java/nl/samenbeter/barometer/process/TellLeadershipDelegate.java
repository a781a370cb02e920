package nl.samenbeter.barometer.process;

import nl.samenbeter.barometer.BarometerSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("tellLeadershipDelegate")
class TellLeadershipDelegate implements JavaDelegate {

    private final BarometerSteps steps;

    TellLeadershipDelegate(BarometerSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.tellLeadership(BarometerRoundProcess.round(execution));
    }
}
