package nl.samenbeter.programme.process;

import java.util.List;
import java.util.Optional;
import nl.samenbeter.programme.PassedItems;
import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.workflow.PassedSteps;
import nl.samenbeter.workflow.PlannedSteps;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Which steps of the models stand in the plan of a programme, see {@link PassedItems}. */
@Component
class ProgrammePassedSteps implements PassedSteps {

    private static final String ROW = "plan.row";

    private final RuntimeService runtimeService;
    private final PassedItems items;
    private final PlannedSteps planned;

    ProgrammePassedSteps(RepositoryService repositoryService, RuntimeService runtimeService, PassedItems items) {
        this.runtimeService = runtimeService;
        this.items = items;
        this.planned = new PlannedSteps(repositoryService, ROW, ProgrammeVariables.PLAN_ELEMENT);
    }

    @Override
    public Optional<String> planned(String definition, String step) {
        return planned.of(definition, step);
    }

    @Override
    public void passed(String businessKey, String instance, String element, PersonId by) {
        var numbers = runtimeService.getVariables(
                instance, List.of(ProgrammeVariables.RUN_NUMBER, ProgrammeVariables.WEEK_NUMBER));
        var week = (Number) numbers.get(ProgrammeVariables.WEEK_NUMBER);
        items.passed(
                new PlanRef(
                        ProgrammeId.of(businessKey),
                        ((Number) numbers.get(ProgrammeVariables.RUN_NUMBER)).intValue(),
                        week == null ? null : week.intValue(),
                        element),
                by);
    }
}
