package nl.samenbeter.barometer.process;

import nl.samenbeter.barometer.BarometerSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("closeRoundDelegate")
class CloseRoundDelegate implements JavaDelegate {

    private final BarometerSteps steps;

    CloseRoundDelegate(BarometerSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.close(BarometerRoundProcess.round(execution));
    }
}
