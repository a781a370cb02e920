package nl.samenbeter.visits.process;

import nl.samenbeter.visits.VisitSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** At the end of a round's process, also when its plan item lapsed. */
@Component("closeVisitRoundListener")
class CloseVisitRoundListener implements ExecutionListener {

    private final VisitSteps steps;

    CloseVisitRoundListener(VisitSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        steps.close(VisitRoundProcess.round(execution));
    }
}
