package nl.samenbeter.barometer.process;

import java.util.Set;
import nl.samenbeter.barometer.BarometerRoundId;
import nl.samenbeter.barometer.BarometerSteps;
import nl.samenbeter.tasks.TaskSubject;
import nl.samenbeter.tasks.TaskSubjects;
import org.springframework.stereotype.Component;

@Component
class BarometerTaskSubjects implements TaskSubjects {

    private final BarometerSteps steps;

    BarometerTaskSubjects(BarometerSteps steps) {
        this.steps = steps;
    }

    @Override
    public Set<String> processes() {
        return Set.of(BarometerRoundProcess.KEY);
    }

    @Override
    public TaskSubject subjectOf(Facts facts) {
        return steps.subject(BarometerRoundId.of(facts.businessKey()));
    }
}
