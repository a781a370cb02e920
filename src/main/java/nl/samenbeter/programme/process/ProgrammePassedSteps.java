package nl.samenbeter.programme.process;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.samenbeter.programme.PassedItems;
import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.workflow.PassedSteps;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Which steps of the models stand in the plan of a programme, see {@link PassedItems}. */
@Component
class ProgrammePassedSteps implements PassedSteps {

    private static final String ROW = "plan.row";
    private static final Pattern MOMENT_OF = Pattern.compile("\\(execution, '(\\w+)'\\)");

    private final RepositoryService repositoryService;
    private final RuntimeService runtimeService;
    private final PassedItems items;

    ProgrammePassedSteps(RepositoryService repositoryService, RuntimeService runtimeService, PassedItems items) {
        this.repositoryService = repositoryService;
        this.runtimeService = runtimeService;
        this.items = items;
    }

    @Override
    public Optional<String> planned(String definition, String step) {
        BpmnModelInstance model = repositoryService.getBpmnModelInstance(definition);
        ModelElementInstance element = model.getModelElementById(step);
        return element == null
                ? Optional.empty()
                : Stream.of(Stream.of(step), prepares(element), waitsFor(element))
                        .flatMap(found -> found)
                        .filter(candidate -> isPlanned(model.getModelElementById(candidate)))
                        .findFirst();
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

    private static Stream<String> prepares(ModelElementInstance element) {
        return inside(element, CamundaInputParameter.class)
                .filter(input -> ProgrammeVariables.PLAN_ELEMENT.equals(input.getCamundaName()))
                .map(ModelElementInstance::getTextContent)
                .map(String::strip);
    }

    private static Stream<String> waitsFor(ModelElementInstance element) {
        return inside(element, TimeDate.class)
                .map(date -> MOMENT_OF.matcher(date.getTextContent()))
                .filter(Matcher::find)
                .map(moment -> moment.group(1));
    }

    private static boolean isPlanned(ModelElementInstance element) {
        return element instanceof BaseElement
                && inside(element, CamundaProperty.class).anyMatch(one -> ROW.equals(one.getCamundaName()));
    }

    private static <E extends ModelElementInstance> Stream<E> inside(ModelElementInstance element, Class<E> type) {
        return element.getModelInstance().getModelElementsByType(type).stream().filter(one -> isInside(element, one));
    }

    private static boolean isInside(ModelElementInstance element, ModelElementInstance one) {
        for (var at = one; at != null; at = at.getParentElement()) {
            if (at.equals(element)) {
                return true;
            }
        }
        return false;
    }
}
