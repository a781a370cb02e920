package nl.samenbeter.visits.process;

import java.util.Date;
import nl.samenbeter.visits.HostVisitSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Called by the model for the host and until when. Public for the engine's sake. */
@Component("hostVisitPeople")
public class HostVisitPeople {

    private final HostVisitSteps steps;

    HostVisitPeople(HostVisitSteps steps) {
        this.steps = steps;
    }

    public String host(DelegateExecution execution) {
        return steps.host(HostVisitProcess.visit(execution));
    }

    public Date dueAt(DelegateExecution execution) {
        return steps.dueAt(HostVisitProcess.visit(execution), HostVisitProcess.asked(execution));
    }

    public Date lapsesAt(DelegateExecution execution) {
        return steps.lapsesAt(HostVisitProcess.visit(execution), HostVisitProcess.asked(execution));
    }
}
