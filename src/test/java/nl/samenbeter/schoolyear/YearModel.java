package nl.samenbeter.schoolyear;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** The year as the shipped model draws it, for tests without an engine. */
public final class YearModel {

    private YearModel() {}

    public static List<YearElement> elements() {
        return Bpmn.readModelFromFile(
                        Path.of("bpmn/schoolyear/SchoolYearProcess.bpmn").toFile())
                .getModelElementsByType(FlowElement.class)
                .stream()
                .filter(element -> properties(element).containsKey(YearProperties.SCHOOL_WEEK))
                .map(element -> YearProperties.read(element.getId(), element.getName(), properties(element)))
                .toList();
    }

    private static Map<String, String> properties(FlowElement element) {
        return element.getExtensionElements() == null
                ? Map.of()
                : element
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaProperties.class)
                        .list()
                        .stream()
                        .flatMap(all -> all.getCamundaProperties().stream())
                        .collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
    }
}
