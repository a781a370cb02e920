package nl.samenbeter.events.process;

import nl.samenbeter.events.EventSteps;
import nl.samenbeter.programme.process.ProgrammeVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Called before a team registers: the step gets its meeting, or does not go ahead. */
@Component("linkNetworkEventDelegate")
class LinkNetworkEventDelegate implements JavaDelegate {

    private final EventSteps steps;

    LinkNetworkEventDelegate(EventSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.link(ProgrammeVariables.plannedNext(execution));
    }
}
