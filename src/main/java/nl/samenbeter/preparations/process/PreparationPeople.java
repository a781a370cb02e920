package nl.samenbeter.preparations.process;

import static nl.samenbeter.preparations.process.JointPreparationProcess.group;
import static nl.samenbeter.preparations.process.JointPreparationProcess.preparation;

import java.util.Date;
import java.util.List;
import nl.samenbeter.preparations.PreparationSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Called by the model for its groups, whose question each is, and until when. Public for the engine's sake. */
@Component("preparationPeople")
public class PreparationPeople {

    private final PreparationSteps steps;

    PreparationPeople(PreparationSteps steps) {
        this.steps = steps;
    }

    public List<Integer> groups(DelegateExecution execution) {
        return steps.groups(preparation(execution));
    }

    public @Nullable String questionOwner(DelegateExecution execution) {
        return steps.questionOwner(preparation(execution), group(execution));
    }

    public List<String> candidates(DelegateExecution execution) {
        return steps.candidates(preparation(execution));
    }

    public Date dueAt(DelegateExecution execution) {
        return steps.dueAt(preparation(execution), group(execution));
    }
}
