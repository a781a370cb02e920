package nl.samenbeter.preparations.process;

import static nl.samenbeter.preparations.process.TryOutProcess.tryOut;

import java.util.Date;
import java.util.List;
import nl.samenbeter.preparations.TryOutSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Called by the model for whom it asks, and when. Public for the engine's sake. */
@Component("tryOutPeople")
public class TryOutPeople {

    private final TryOutSteps steps;

    TryOutPeople(TryOutSteps steps) {
        this.steps = steps;
    }

    public @Nullable String questionOwner(DelegateExecution execution) {
        return steps.questionOwner(tryOut(execution));
    }

    public List<String> candidates(DelegateExecution execution) {
        return steps.candidates(tryOut(execution));
    }

    public Date asksAt(DelegateExecution execution) {
        return steps.asksAt(tryOut(execution));
    }

    public Date dueAt(DelegateExecution execution) {
        return steps.dueAt(tryOut(execution));
    }

    public Date lapsesAt(DelegateExecution execution) {
        return steps.lapsesAt(tryOut(execution));
    }
}
