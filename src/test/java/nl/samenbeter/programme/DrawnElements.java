package nl.samenbeter.programme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** What the shipped models hold, read without an engine. */
public final class DrawnElements {

    private static final List<PlanElement> EIGHT_WEEKS = of("EightWeekProgrammeProcess");
    private static final List<PlanElement> CYCLE = of("RhythmCycleProcess");

    private DrawnElements() {}

    public static List<PlanElement> eightWeeks() {
        return EIGHT_WEEKS;
    }

    /** All variants. */
    public static List<PlanElement> cycle() {
        return CYCLE;
    }

    private static List<PlanElement> of(String process) {
        BpmnModelInstance run = model(process);
        List<PlanElement> elements = new ArrayList<>(elements(PlanElement.OF_THE_RUN, run));
        for (CallActivity call : run.getModelElementsByType(CallActivity.class)) {
            String week = properties(call).get("plan.week");
            if (week != null) {
                elements.addAll(elements(Integer.parseInt(week), model(call.getCalledElement())));
            }
        }
        return elements.stream()
                .sorted(Comparator.comparingInt(PlanElement::week))
                .toList();
    }

    private static List<PlanElement> elements(int week, BpmnModelInstance model) {
        return model.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> properties(element).containsKey("plan.row"))
                .map(element -> PlanProperties.read(week, element.getId(), element.getName(), properties(element)))
                .sorted(Comparator.comparing(PlanElement::row))
                .toList();
    }

    private static BpmnModelInstance model(String process) {
        return Bpmn.readModelFromFile(
                Path.of("bpmn/programme/" + process + ".bpmn").toFile());
    }

    private static Map<String, String> properties(BaseElement element) {
        Map<String, String> properties = new HashMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(all -> all.getCamundaProperties().stream())
                    .forEach(one -> properties.put(one.getCamundaName(), one.getCamundaValue()));
        }
        return properties;
    }
}
