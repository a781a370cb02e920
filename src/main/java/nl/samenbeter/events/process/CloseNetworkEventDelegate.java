package nl.samenbeter.events.process;

import nl.samenbeter.events.EventSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("closeNetworkEventDelegate")
class CloseNetworkEventDelegate implements JavaDelegate {

    private final EventSteps steps;

    CloseNetworkEventDelegate(EventSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.close(NetworkEventProcess.event(execution));
    }
}
