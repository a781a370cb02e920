package nl.samenbeter.visits.process;

import java.util.Date;
import nl.samenbeter.visits.SingleVisitSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Called by the model for the visitor and until when. Public for the engine's sake. */
@Component("singleVisitPeople")
public class SingleVisitPeople {

    private final SingleVisitSteps steps;

    SingleVisitPeople(SingleVisitSteps steps) {
        this.steps = steps;
    }

    public String visitor(DelegateExecution execution) {
        return steps.visitor(SingleVisitProcess.visit(execution));
    }

    public Date dueAt(DelegateExecution execution) {
        return steps.dueAt(SingleVisitProcess.visit(execution));
    }

    public Date lapsesAt(DelegateExecution execution) {
        return steps.lapsesAt(SingleVisitProcess.visit(execution));
    }
}
