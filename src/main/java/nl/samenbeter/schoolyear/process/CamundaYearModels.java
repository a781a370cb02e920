package nl.samenbeter.schoolyear.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.samenbeter.schoolyear.YearElement;
import nl.samenbeter.schoolyear.YearModels;
import nl.samenbeter.schoolyear.YearProperties;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** Reads the year from the model of one deployment; a deployment never changes, so it is read once. */
@Component
class CamundaYearModels implements YearModels {

    private final RepositoryService repositoryService;
    private final Map<String, Release> releases = new ConcurrentHashMap<>();

    CamundaYearModels(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    @Override
    public Release latest() {
        return release(
                definition(repositoryService.createProcessDefinitionQuery().latestVersion())
                        .getDeploymentId());
    }

    @Override
    public Release release(String id) {
        return releases.computeIfAbsent(id, this::read);
    }

    private Release read(String deployment) {
        var definition =
                definition(repositoryService.createProcessDefinitionQuery().deploymentId(deployment));
        var model = repositoryService.getBpmnModelInstance(definition.getId());
        List<YearElement> elements = model.getModelElementsByType(FlowElement.class).stream()
                .filter(element -> properties(element).containsKey(YearProperties.SCHOOL_WEEK))
                .map(element -> YearProperties.read(element.getId(), element.getName(), properties(element)))
                .toList();
        return new Release(deployment, elements);
    }

    private static ProcessDefinition definition(ProcessDefinitionQuery query) {
        return query.processDefinitionKey(SchoolYearProcess.KEY).singleResult();
    }

    private static Map<String, String> properties(BaseElement element) {
        Map<String, String> properties = new HashMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(all -> all.getCamundaProperties().stream())
                    .forEach((CamundaProperty one) -> properties.put(one.getCamundaName(), one.getCamundaValue()));
        }
        return properties;
    }
}
