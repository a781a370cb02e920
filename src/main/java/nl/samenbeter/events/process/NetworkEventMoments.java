package nl.samenbeter.events.process;

import java.util.Date;
import nl.samenbeter.events.EventSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Called by the model: every timer is an absolute moment that follows from the meeting's date. Public for the engine's sake. */
@Component("networkEventMoments")
public class NetworkEventMoments {

    private final EventSteps steps;

    NetworkEventMoments(EventSteps steps) {
        this.steps = steps;
    }

    public Date announcedAt(DelegateExecution execution) {
        return steps.announcedAt(NetworkEventProcess.event(execution));
    }

    public Date beginsAt(DelegateExecution execution) {
        return steps.beginsAt(NetworkEventProcess.event(execution));
    }

    public Date countedBy(DelegateExecution execution) {
        return steps.countedBy(NetworkEventProcess.event(execution));
    }

    public Date countingLapsesAt(DelegateExecution execution) {
        return steps.countingLapsesAt(NetworkEventProcess.event(execution));
    }

    public Date cardsDueAt(DelegateExecution execution) {
        return steps.cardsDueAt(NetworkEventProcess.event(execution));
    }

    public Date cardsLapseAt(DelegateExecution execution) {
        return steps.cardsLapseAt(NetworkEventProcess.event(execution));
    }

    public Date dietGoesAt(DelegateExecution execution) {
        return steps.dietGoesAt(NetworkEventProcess.event(execution));
    }
}
