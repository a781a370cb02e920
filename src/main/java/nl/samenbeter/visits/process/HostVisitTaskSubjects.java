package nl.samenbeter.visits.process;

import java.util.Set;
import nl.samenbeter.tasks.TaskSubject;
import nl.samenbeter.tasks.TaskSubjects;
import nl.samenbeter.visits.HostVisitSteps;
import nl.samenbeter.visits.VisitId;
import org.springframework.stereotype.Component;

/** A host's task belongs to no plan item: visitor and host are one of them (rulings 3), and it is the visitor's. */
@Component
class HostVisitTaskSubjects implements TaskSubjects {

    private final HostVisitSteps steps;

    HostVisitTaskSubjects(HostVisitSteps steps) {
        this.steps = steps;
    }

    @Override
    public Set<String> processes() {
        return Set.of(HostVisitProcess.KEY);
    }

    @Override
    public TaskSubject subjectOf(Facts facts) {
        return steps.subject(VisitId.of(facts.businessKey()));
    }
}
