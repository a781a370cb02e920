package nl.samenbeter.preparations.process;

import java.util.Set;
import nl.samenbeter.preparations.JointPreparationId;
import nl.samenbeter.preparations.PreparationSteps;
import nl.samenbeter.tasks.TaskSubject;
import nl.samenbeter.tasks.TaskSubjects;
import org.springframework.stereotype.Component;

/** A group's task is about the preparation's plan item. */
@Component
class PreparationTaskSubjects implements TaskSubjects {

    private final PreparationSteps steps;

    PreparationTaskSubjects(PreparationSteps steps) {
        this.steps = steps;
    }

    @Override
    public Set<String> processes() {
        return Set.of(JointPreparationProcess.KEY);
    }

    @Override
    public TaskSubject subjectOf(Facts facts) {
        return steps.subject(JointPreparationId.of(facts.businessKey()));
    }
}
