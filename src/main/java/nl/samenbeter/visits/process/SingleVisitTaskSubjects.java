package nl.samenbeter.visits.process;

import java.util.Set;
import nl.samenbeter.tasks.TaskSubject;
import nl.samenbeter.tasks.TaskSubjects;
import nl.samenbeter.visits.SingleVisitSteps;
import nl.samenbeter.visits.VisitId;
import org.springframework.stereotype.Component;

/** A single visit's task belongs to no plan item. */
@Component
class SingleVisitTaskSubjects implements TaskSubjects {

    private final SingleVisitSteps steps;

    SingleVisitTaskSubjects(SingleVisitSteps steps) {
        this.steps = steps;
    }

    @Override
    public Set<String> processes() {
        return Set.of(SingleVisitProcess.KEY);
    }

    @Override
    public TaskSubject subjectOf(Facts facts) {
        return steps.subject(VisitId.of(facts.businessKey()));
    }
}
