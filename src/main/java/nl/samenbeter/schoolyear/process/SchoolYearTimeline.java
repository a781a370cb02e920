package nl.samenbeter.schoolyear.process;

import java.util.Date;
import nl.samenbeter.schoolyear.YearSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Called by the model: every timer and due date is an absolute moment of the year plan. Public for the engine's sake. */
@Component("schoolYearTimeline")
public class SchoolYearTimeline {

    private final YearSteps steps;

    SchoolYearTimeline(YearSteps steps) {
        this.steps = steps;
    }

    public Date opensAt(DelegateExecution execution, String element) {
        return steps.opensAt(YearVariables.plan(execution), element);
    }

    public Date dueAt(DelegateExecution execution, String element) {
        return steps.dueAt(YearVariables.plan(execution), element);
    }

    public Date lapsesAt(DelegateExecution execution, String element) {
        return steps.lapsesAt(YearVariables.plan(execution), element);
    }

    /** When leadership is reminded of a decision. */
    public Date remindsAt(DelegateExecution execution, String element) {
        return steps.remindsAt(YearVariables.plan(execution), element);
    }

    public Date overAt(DelegateExecution execution, String element) {
        return steps.overAt(YearVariables.plan(execution), element);
    }
}
