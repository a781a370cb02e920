package nl.samenbeter.talks.process;

import java.util.Set;
import nl.samenbeter.talks.CoachTalkSteps;
import nl.samenbeter.talks.CoachTalksId;
import nl.samenbeter.tasks.TaskSubject;
import nl.samenbeter.tasks.TaskSubjects;
import org.springframework.stereotype.Component;

/** The coach's task is about the plan item of the talks. */
@Component
class CoachTalkTaskSubjects implements TaskSubjects {

    private final CoachTalkSteps steps;

    CoachTalkTaskSubjects(CoachTalkSteps steps) {
        this.steps = steps;
    }

    @Override
    public Set<String> processes() {
        return Set.of(CoachTalksProcess.KEY);
    }

    @Override
    public TaskSubject subjectOf(Facts facts) {
        return steps.subject(CoachTalksId.of(facts.businessKey()));
    }
}
