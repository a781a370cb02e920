package nl.samenbeter.schoolyear.process;

import nl.samenbeter.schoolyear.YearProperties;
import nl.samenbeter.schoolyear.YearSteps;
import nl.samenbeter.workflow.PlannedElements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the year plan what happens to every element with a {@code plan.schoolWeek}. */
@Component
class YearElementListeners extends PlannedElements {

    private final ObjectProvider<YearSteps> steps;

    YearElementListeners(ObjectProvider<YearSteps> steps) {
        super(YearProperties.SCHOOL_WEEK);
        this.steps = steps;
    }

    @Override
    protected void opened(DelegateExecution execution, String element) {
        steps.getObject().opened(YearVariables.plan(execution), element);
    }

    @Override
    protected void done(DelegateExecution execution, String element) {
        steps.getObject().done(YearVariables.plan(execution), element);
    }

    @Override
    protected void lapsed(DelegateExecution execution, String element) {
        steps.getObject().lapsed(YearVariables.plan(execution), element);
    }
}
