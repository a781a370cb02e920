package nl.samenbeter.visits.process;

import java.util.Date;
import java.util.List;
import nl.samenbeter.visits.VisitId;
import nl.samenbeter.visits.VisitSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Called by the model for the visits of a round, their visitors and until when. Public for the engine's sake. */
@Component("visitPeople")
public class VisitPeople {

    private final VisitSteps steps;

    VisitPeople(VisitSteps steps) {
        this.steps = steps;
    }

    public List<String> visits(DelegateExecution execution) {
        return steps.planned(VisitRoundProcess.round(execution));
    }

    public String visitor(DelegateExecution execution) {
        return steps.visitor(VisitId.of((String) execution.getVariable(VisitRoundProcess.VARIABLE_VISIT)));
    }

    public Date dueAt(DelegateExecution execution) {
        return steps.dueAt(VisitRoundProcess.round(execution));
    }
}
