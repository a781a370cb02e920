package nl.samenbeter.programme.process;

import nl.samenbeter.programme.ProgrammeSteps;
import nl.samenbeter.tasks.TaskWork;
import nl.samenbeter.workflow.PlannedElements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the plan what happens to every element with a {@code plan.row}. */
@Component
class PlanElementListeners extends PlannedElements {

    private final ObjectProvider<ProgrammeSteps> steps;
    private final ObjectProvider<TaskWork> tasks;

    PlanElementListeners(ObjectProvider<ProgrammeSteps> steps, ObjectProvider<TaskWork> tasks) {
        super("plan.row");
        this.steps = steps;
        this.tasks = tasks;
    }

    @Override
    protected void opened(DelegateExecution execution, String element) {
        steps.getObject().opened(ProgrammeVariables.planRef(execution, element));
    }

    @Override
    protected void done(DelegateExecution execution, String element) {
        // a task that a person finishes knows its item: the engine need not read the variables that name it
        boolean known = tasks.getObject()
                .itemBeingFinished(element)
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
