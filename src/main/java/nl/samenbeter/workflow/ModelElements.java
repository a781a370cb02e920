package nl.samenbeter.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
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

    Optional<FlowNode> node(String definition, String element) {
        return find(definition, element, FlowNode.class);
    }

    /** The boundary event by which a task closes when nobody does it. */
    static Optional<BoundaryEvent> lapse(FlowNode task) {
        return task.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(boundary -> boundary.cancelActivity() && task.equals(boundary.getAttachedTo()))
                .filter(boundary ->
                        boundary.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                .findFirst();
    }

    /** What people do or wait for next, as far as a path leads there without waiting for another. */
    static List<String> next(FlowNode node) {
        Set<String> names = new LinkedHashSet<>();
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> ahead = new ArrayDeque<>(following(node));
        while (!ahead.isEmpty()) {
            FlowNode at = ahead.removeFirst();
            if (!seen.add(at)
                    || at instanceof ParallelGateway && at.getIncoming().size() > 1) {
                continue;
            }
            if (at instanceof Gateway || at instanceof ServiceTask) {
                ahead.addAll(following(at));
            } else if (!(at instanceof EndEvent) && at.getName() != null) {
                names.add(at.getName().replace('\n', ' '));
            }
        }
        return List.copyOf(names);
    }

    /** Whether nothing is done on the way between them. */
    static boolean leadsStraightTo(FlowNode from, FlowNode to) {
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> ahead = new ArrayDeque<>(following(from));
        while (!ahead.isEmpty()) {
            FlowNode at = ahead.removeFirst();
            if (at.equals(to)) {
                return true;
            }
            if (at instanceof Gateway && seen.add(at)) {
                ahead.addAll(following(at));
            }
        }
        return false;
    }

    private static List<FlowNode> following(FlowNode node) {
        return node.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
    }

    private <E extends FlowElement> Optional<E> find(String definition, String element, Class<E> type) {
        var found = model(definition).getModelElementById(element);
        return type.isInstance(found) ? Optional.of(type.cast(found)) : Optional.empty();
    }

    private BpmnModelInstance model(String definition) {
        return repositoryService.getBpmnModelInstance(definition);
    }
}
