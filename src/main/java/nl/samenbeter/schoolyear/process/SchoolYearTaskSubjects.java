package nl.samenbeter.schoolyear.process;

import java.util.Set;
import nl.samenbeter.schoolyear.YearPlanId;
import nl.samenbeter.schoolyear.YearSteps;
import nl.samenbeter.tasks.TaskSubject;
import nl.samenbeter.tasks.TaskSubjects;
import org.springframework.stereotype.Component;

/** The tasks of the year are the school's. */
@Component
class SchoolYearTaskSubjects implements TaskSubjects {

    private final YearSteps steps;

    SchoolYearTaskSubjects(YearSteps steps) {
        this.steps = steps;
    }

    @Override
    public Set<String> processes() {
        return Set.of(SchoolYearProcess.KEY);
    }

    @Override
    public TaskSubject subjectOf(Facts facts) {
        return steps.subject(YearPlanId.of(facts.businessKey()), facts.element());
    }
}
