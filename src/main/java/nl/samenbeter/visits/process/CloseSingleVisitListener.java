package nl.samenbeter.visits.process;

import nl.samenbeter.visits.SingleVisitSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** At the end of a single visit's process, also when it lapsed or was stopped. */
@Component("closeSingleVisitListener")
class CloseSingleVisitListener implements ExecutionListener {

    private final SingleVisitSteps steps;

    CloseSingleVisitListener(SingleVisitSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        steps.close(SingleVisitProcess.visit(execution));
    }
}
