package nl.samenbeter.programme.process;

import java.util.Date;
import nl.samenbeter.programme.PeopleSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Called by the model. Public for the engine's sake. */
@Component("peopleChangeMoments")
public class PeopleChangeMoments {

    private final PeopleSteps steps;

    PeopleChangeMoments(PeopleSteps steps) {
        this.steps = steps;
    }

    public Date happensAt(DelegateExecution execution) {
        return steps.happensAt(PeopleChangeProcess.change(execution));
    }

    public boolean isAway(DelegateExecution execution) {
        return steps.isAway(PeopleChangeProcess.change(execution));
    }

    public Date thereAgainAt(DelegateExecution execution) {
        return steps.thereAgainAt(PeopleChangeProcess.change(execution));
    }

    public Date forgottenAt(DelegateExecution execution) {
        return steps.forgottenAt(PeopleChangeProcess.change(execution));
    }
}
