package nl.samenbeter.workflow;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Finds the element of a plan that a step of a model belongs to. For rooms that implement {@link PassedSteps}. */
public final class PlannedSteps {

    private static final Pattern MOMENT_OF = Pattern.compile("\\(execution, '(\\w+)'\\)");

    private final RepositoryService repositoryService;
    private final String property;
    private final String prepares;

    /**
     * @param property marks the elements of the plan
     * @param prepares name of the input by which a step names the element that it prepares
     */
    public PlannedSteps(RepositoryService repositoryService, String property, String prepares) {
        this.repositoryService = repositoryService;
        this.property = property;
        this.prepares = prepares;
    }

    /** The step itself, what it prepares, or whose moment it waits for. */
    public Optional<String> of(String definition, String step) {
        BpmnModelInstance model = repositoryService.getBpmnModelInstance(definition);
        ModelElementInstance element = model.getModelElementById(step);
        return element == null
                ? Optional.empty()
                : Stream.of(Stream.of(step), prepares(element), waitsFor(element))
                        .flatMap(found -> found)
                        .filter(candidate -> isPlanned(model.getModelElementById(candidate)))
                        .findFirst();
    }

    /** Also a task that closes by itself; one that never does is a decision. */
    public boolean mayBeMissed(String definition, String element) {
        ModelElementInstance found =
                repositoryService.getBpmnModelInstance(definition).getModelElementById(element);
        return !(found instanceof UserTask task) || ModelElements.lapse(task).isPresent();
    }

    private Stream<String> prepares(ModelElementInstance element) {
        return inside(element, CamundaInputParameter.class)
                .filter(input -> prepares.equals(input.getCamundaName()))
                .map(ModelElementInstance::getTextContent)
                .map(String::strip);
    }

    private static Stream<String> waitsFor(ModelElementInstance element) {
        return inside(element, TimeDate.class)
                .map(date -> MOMENT_OF.matcher(date.getTextContent()))
                .filter(Matcher::find)
                .map(moment -> moment.group(1));
    }

    private boolean isPlanned(ModelElementInstance element) {
        return element instanceof BaseElement
                && inside(element, CamundaProperty.class).anyMatch(one -> property.equals(one.getCamundaName()));
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
