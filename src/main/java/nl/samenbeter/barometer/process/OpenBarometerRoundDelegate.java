package nl.samenbeter.barometer.process;

import nl.samenbeter.barometer.BarometerSteps;
import nl.samenbeter.barometer.QuestionSet;
import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.programme.process.ProgrammeVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** Which questions are asked stands in the model, at the element that is planned. */
@Component("openBarometerRoundDelegate")
class OpenBarometerRoundDelegate implements JavaDelegate {

    private static final String SET = "plan.barometer";

    private final BarometerSteps steps;

    OpenBarometerRoundDelegate(BarometerSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PlanRef ref = ProgrammeVariables.plannedNext(execution);
        var round = steps.open(ref, set(execution, ref.element()));
        ProgrammeVariables.handOver(execution, round.text());
    }

    private static QuestionSet set(DelegateExecution execution, String element) {
        BaseElement planned = execution.getBpmnModelInstance().getModelElementById(element);
        return planned.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> SET.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .map(QuestionSet::valueOf)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(element + " lacks " + SET));
    }
}
