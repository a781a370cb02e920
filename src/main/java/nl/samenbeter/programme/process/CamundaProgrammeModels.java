package nl.samenbeter.programme.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.samenbeter.programme.PlanElement;
import nl.samenbeter.programme.PlanProperties;
import nl.samenbeter.programme.ProgrammeModels;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** Reads the plan from the models of one deployment; a deployment never changes, so it is read once. */
@Component
class CamundaProgrammeModels implements ProgrammeModels {

    private static final String WEEK = "plan.week";
    private static final String WEEKS = "plan.weeks";
    private static final String ROW = "plan.row";

    private final RepositoryService repositoryService;
    private final Map<String, Release> releases = new ConcurrentHashMap<>();

    CamundaProgrammeModels(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    @Override
    public Release latest() {
        return release(repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(EightWeekProgrammeProcess.KEY)
                .latestVersion()
                .singleResult()
                .getDeploymentId());
    }

    @Override
    public Release release(String id) {
        return releases.computeIfAbsent(id, this::read);
    }

    private Release read(String deployment) {
        BpmnModelInstance programme = model(deployment, EightWeekProgrammeProcess.KEY);
        BpmnModelInstance cycle = model(deployment, RhythmCycleProcess.KEY);
        Process process =
                programme.getModelElementsByType(Process.class).iterator().next();
        int weeks = Integer.parseInt(properties(process).get(WEEKS));
        return new Release(
                deployment,
                weeks,
                run(deployment, programme),
                run(deployment, cycle),
                calledWeeks(programme),
                calledWeeks(cycle));
    }

    /** What the called weeks hold, week after week, and what the run holds as a whole. */
    private List<PlanElement> run(String deployment, BpmnModelInstance run) {
        List<PlanElement> elements = new ArrayList<>(elements(PlanElement.OF_THE_RUN, run));
        calledWeeks(run).forEach((week, process) -> elements.addAll(elements(week, model(deployment, process))));
        return List.copyOf(elements);
    }

    /** The process of each week in the order of the model; a call without a week, such as a week held again, is none. */
    private static Map<Integer, String> calledWeeks(BpmnModelInstance run) {
        Map<Integer, String> weeks = new LinkedHashMap<>();
        for (CallActivity call : run.getModelElementsByType(CallActivity.class)) {
            String week = properties(call).get(WEEK);
            if (week != null) {
                weeks.put(Integer.valueOf(week), call.getCalledElement());
            }
        }
        return Collections.unmodifiableMap(weeks);
    }

    private static List<PlanElement> elements(int week, BpmnModelInstance model) {
        Collection<FlowElement> all = model.getModelElementsByType(FlowElement.class);
        return all.stream()
                .filter(element -> properties(element).containsKey(ROW))
                .map(element -> PlanProperties.read(week, element.getId(), element.getName(), properties(element)))
                .sorted((a, b) -> a.row().compareTo(b.row()))
                .toList();
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

    private BpmnModelInstance model(String deployment, String key) {
        return repositoryService.getBpmnModelInstance(repositoryService
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .processDefinitionKey(key)
                .singleResult()
                .getId());
    }
}
