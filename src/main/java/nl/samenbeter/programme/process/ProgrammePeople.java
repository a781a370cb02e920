package nl.samenbeter.programme.process;

import java.util.List;
import nl.samenbeter.programme.ProgrammeSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Called by the models for who gets a task. Public for the engine's sake. */
@Component("programmePeople")
public class ProgrammePeople {

    private final ProgrammeSteps steps;

    ProgrammePeople(ProgrammeSteps steps) {
        this.steps = steps;
    }

    public @Nullable String assignee(DelegateExecution execution, String element) {
        return steps.assignee(ProgrammeVariables.planRef(execution, element));
    }

    public List<String> candidates(DelegateExecution execution, String element) {
        return steps.candidates(ProgrammeVariables.planRef(execution, element));
    }

    public @Nullable String coach(DelegateExecution execution) {
        return steps.coach(ProgrammeVariables.programme(execution));
    }

    public List<String> coachAndLeadership(DelegateExecution execution) {
        return steps.coachAndLeadership(ProgrammeVariables.programme(execution));
    }

    public @Nullable String leader(DelegateExecution execution) {
        return steps.leader(ProgrammeVariables.programme(execution));
    }

    public String leadership(DelegateExecution execution) {
        return steps.leadership(ProgrammeVariables.programme(execution));
    }
}
