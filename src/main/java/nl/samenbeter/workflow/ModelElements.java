package nl.samenbeter.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** What a model says of one of its elements. The engine keeps models it has read. */
@Component
class ModelElements {

    private static final String BODY = "#multiInstanceBody";

    private final RepositoryService repositoryService;

    ModelElements(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    String process(String definition) {
        return model(definition)
                .getModelElementsByType(Process.class)
                .iterator()
                .next()
                .getName();
    }

    /** Empty for one without a name, such as a join. */
    Optional<String> name(String definition, String element) {
        return find(definition, element, FlowElement.class)
                .map(FlowElement::getName)
                .filter(name -> !name.isBlank());
    }

    /** The element whose end a token at this element waits for: a boundary event has none of its own. */
    String host(String definition, String element) {
        return find(definition, element, BoundaryEvent.class)
                .map(boundary -> boundary.getAttachedTo().getId())
                .orElse(element);
    }

    /** How the engine names the whole of an element that everybody has for themselves. */
    String whole(String definition, String element) {
        return find(definition, element, Activity.class)
                .filter(activity -> activity.getLoopCharacteristics() != null)
                .map(activity -> element + BODY)
                .orElse(element);
    }

    private <E extends FlowElement> Optional<E> find(String definition, String element, Class<E> type) {
        var found = model(definition).getModelElementById(element);
        return type.isInstance(found) ? Optional.of(type.cast(found)) : Optional.empty();
    }

    private BpmnModelInstance model(String definition) {
        return repositoryService.getBpmnModelInstance(definition);
    }
}
