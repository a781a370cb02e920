package nl.samenbeter.talks.process;

import static nl.samenbeter.talks.process.CoachTalksProcess.talks;

import java.util.Date;
import java.util.List;
import nl.samenbeter.talks.CoachTalkSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Called by the model for whose the talks are and until when. Public for the engine's sake. */
@Component("coachTalkPeople")
public class CoachTalkPeople {

    private final CoachTalkSteps steps;

    CoachTalkPeople(CoachTalkSteps steps) {
        this.steps = steps;
    }

    public @Nullable String coach(DelegateExecution execution) {
        return steps.coach(talks(execution));
    }

    public List<String> candidates(DelegateExecution execution) {
        return steps.candidates(talks(execution));
    }

    public Date dueAt(DelegateExecution execution) {
        return steps.dueAt(talks(execution));
    }
}
