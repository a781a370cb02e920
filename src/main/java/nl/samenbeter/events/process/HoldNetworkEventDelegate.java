package nl.samenbeter.events.process;

import nl.samenbeter.events.EventSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("holdNetworkEventDelegate")
class HoldNetworkEventDelegate implements JavaDelegate {

    private final EventSteps steps;

    HoldNetworkEventDelegate(EventSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.hold(NetworkEventProcess.event(execution));
    }
}
