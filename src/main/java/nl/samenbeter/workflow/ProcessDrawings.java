package nl.samenbeter.workflow;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ManualTask;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** What the models say of a picture; a deployed model never changes, so it is read once. */
@Component
class ProcessDrawings {

    private final RepositoryService repositoryService;
    private final Map<String, Drawing> drawings = new ConcurrentHashMap<>();

    ProcessDrawings(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    record Drawing(String name, String xml, List<DrawnStep> steps) {}

    record DrawnStep(String element, String name, ProcessPicture.StepKind kind, Map<String, String> properties) {}

    Drawing of(String definition) {
        return drawings.computeIfAbsent(definition, this::read);
    }

    private Drawing read(String definition) {
        BpmnModelInstance model = repositoryService.getBpmnModelInstance(definition);
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        return new Drawing(
                text(process.getName()),
                Drawings.of(repositoryService.getProcessModel(definition)),
                model.getModelElementsByType(FlowNode.class).stream()
                        .filter(ProcessDrawings::isStep)
                        .sorted(Comparator.comparingDouble(ProcessDrawings::left)
                                .thenComparingDouble(ProcessDrawings::top))
                        .map(node -> new DrawnStep(node.getId(), text(node.getName()), kind(node), properties(node)))
                        .toList());
    }

    private static boolean isStep(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ManualTask
                || node instanceof CallActivity
                || node instanceof IntermediateCatchEvent
                || node instanceof ReceiveTask;
    }

    private static ProcessPicture.StepKind kind(FlowNode node) {
        if (node instanceof CallActivity) {
            return ProcessPicture.StepKind.CALL;
        }
        return node instanceof UserTask || node instanceof ManualTask
                ? ProcessPicture.StepKind.WORK
                : ProcessPicture.StepKind.WAIT;
    }

    private static double left(FlowNode node) {
        return node.getDiagramElement() instanceof BpmnShape shape
                ? shape.getBounds().getX()
                : 0;
    }

    private static double top(FlowNode node) {
        return node.getDiagramElement() instanceof BpmnShape shape
                ? shape.getBounds().getY()
                : 0;
    }

    private static Map<String, String> properties(FlowNode node) {
        Map<String, String> properties = new HashMap<>();
        if (node.getExtensionElements() != null) {
            node.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(all -> all.getCamundaProperties().stream())
                    .forEach(one -> properties.put(one.getCamundaName(), one.getCamundaValue()));
        }
        return Map.copyOf(properties);
    }

    private static String text(String name) {
        return name == null ? "" : name.replace('\n', ' ');
    }
}
