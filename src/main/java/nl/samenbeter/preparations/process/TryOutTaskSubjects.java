package nl.samenbeter.preparations.process;

import java.util.Set;
import nl.samenbeter.preparations.TryOutId;
import nl.samenbeter.preparations.TryOutSteps;
import nl.samenbeter.tasks.TaskSubject;
import nl.samenbeter.tasks.TaskSubjects;
import org.springframework.stereotype.Component;

@Component
class TryOutTaskSubjects implements TaskSubjects {

    private final TryOutSteps steps;

    TryOutTaskSubjects(TryOutSteps steps) {
        this.steps = steps;
    }

    @Override
    public Set<String> processes() {
        return Set.of(TryOutProcess.KEY);
    }

    @Override
    public TaskSubject subjectOf(Facts facts) {
        return steps.subject(TryOutId.of(facts.businessKey()));
    }
}
