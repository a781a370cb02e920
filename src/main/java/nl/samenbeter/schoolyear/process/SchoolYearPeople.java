package nl.samenbeter.schoolyear.process;

import java.util.List;
import nl.samenbeter.schoolyear.YearSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Called by the model for who gets a task. Public for the engine's sake. */
@Component("schoolYearPeople")
public class SchoolYearPeople {

    private final YearSteps steps;

    SchoolYearPeople(YearSteps steps) {
        this.steps = steps;
    }

    public @Nullable String assignee(DelegateExecution execution, String element) {
        return steps.assignee(YearVariables.plan(execution), element);
    }

    public List<String> candidates(DelegateExecution execution, String element) {
        return steps.candidates(YearVariables.plan(execution), element);
    }
}
