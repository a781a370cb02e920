package nl.samenbeter.programme.process;

import nl.samenbeter.programme.ProgrammeSteps;
import nl.samenbeter.tasks.FinishingTask;
import nl.samenbeter.workflow.PlannedElements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the plan what happens to every element with a {@code plan.row}. */
@Component
class PlanElementListeners extends PlannedElements {

    private final ObjectProvider<ProgrammeSteps> steps;
    private final FinishingTask task;

    PlanElementListeners(ObjectProvider<ProgrammeSteps> steps, FinishingTask task) {
        super("plan.row");
        this.steps = steps;
        this.task = task;
    }

    @Override
    protected void opened(DelegateExecution execution, String element) {
        steps.getObject().opened(ProgrammeVariables.planRef(execution, element));
    }

    @Override
    protected void done(DelegateExecution execution, String element) {
        // a task that a person finishes knows its item: the engine need not read the variables that name it
        boolean known = task.planItem(element)
                .filter(item -> steps.getObject().done(item, element))
                .isPresent();
        if (!known) {
            steps.getObject().done(ProgrammeVariables.planRef(execution, element));
        }
    }

    @Override
    protected void lapsed(DelegateExecution execution, String element) {
        steps.getObject().lapsed(ProgrammeVariables.planRef(execution, element));
    }
}
