package nl.samenbeter.visits.process;

import java.util.Set;
import nl.samenbeter.tasks.TaskSubject;
import nl.samenbeter.tasks.TaskSubjects;
import nl.samenbeter.visits.VisitRoundId;
import nl.samenbeter.visits.VisitSteps;
import org.springframework.stereotype.Component;

/** A visit's task is about the plan item of its round. */
@Component
class VisitTaskSubjects implements TaskSubjects {

    private final VisitSteps steps;

    VisitTaskSubjects(VisitSteps steps) {
        this.steps = steps;
    }

    @Override
    public Set<String> processes() {
        return Set.of(VisitRoundProcess.KEY);
    }

    @Override
    public TaskSubject subjectOf(Facts facts) {
        return steps.subject(VisitRoundId.of(facts.businessKey()));
    }
}
