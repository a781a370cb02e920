package nl.samenbeter.schoolyear.process;

import java.util.Optional;
import nl.samenbeter.schoolyear.YearPlanId;
import nl.samenbeter.schoolyear.YearProperties;
import nl.samenbeter.schoolyear.YearSteps;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.workflow.PassedSteps;
import nl.samenbeter.workflow.PlannedSteps;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Which steps of the model stand in the plan of a year and may be missed; decisions may not, so they never lapse. */
@Component
class YearPassedSteps implements PassedSteps {

    private final YearSteps steps;
    private final PlannedSteps planned;

    YearPassedSteps(RepositoryService repositoryService, YearSteps steps) {
        this.steps = steps;
        this.planned = new PlannedSteps(repositoryService, YearProperties.SCHOOL_WEEK, "");
    }

    @Override
    public Optional<String> planned(String definition, String step) {
        return planned.of(definition, step).filter(element -> planned.mayBeMissed(definition, element));
    }

    @Override
    public void passed(String businessKey, String instance, String element, PersonId by) {
        steps.passed(YearPlanId.of(businessKey), element);
    }
}
