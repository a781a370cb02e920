package nl.samenbeter.programme.process;

import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.programme.ProgrammeSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells the plan what happens to its elements, for every element with a {@code plan.row}: so an item that is added in a
 * model needs no line of Java. Entered is open, left is done, left by its boundary timer is lapsed; whatever cancels it
 * otherwise says so itself.
 */
@Component
class PlanElementListeners extends AbstractProcessEnginePlugin {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final ObjectProvider<ProgrammeSteps> steps;

    PlanElementListeners(ObjectProvider<ProgrammeSteps> steps) {
        this.steps = steps;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPostBPMNParseListeners().add(new ParseListener());
    }

    private final class ParseListener extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            follow(element, activity);
        }

        @Override
        public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
            follow(element, activity);
        }

        @Override
        public void parseManualTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            follow(element, activity);
        }

        @Override
        public void parseBoundaryTimerEventDefinition(Element timer, boolean interrupting, ActivityImpl boundary) {
            String attached = boundary.getEventScope().getId();
            if (interrupting && boundary.getEventScope() instanceof ActivityImpl activity && isPlanned(activity)) {
                boundary.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                        execution -> steps.getObject().lapsed(ref(execution, attached)));
            }
        }

        private void follow(Element element, ActivityImpl activity) {
            if (!hasPlanRow(element)) {
                return;
            }
            activity.setProperty(PLANNED, true);
            String id = activity.getId();
            activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                    execution -> steps.getObject().opened(ref(execution, id)));
            activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> {
                if (!((ExecutionEntity) execution).isCanceled()) {
                    steps.getObject().done(ref(execution, id));
                }
            });
        }
    }

    private static final String PLANNED = "samenbeterPlanned";

    private static boolean isPlanned(ActivityImpl activity) {
        return Boolean.TRUE.equals(activity.getProperty(PLANNED));
    }

    private static PlanRef ref(DelegateExecution execution, String element) {
        return ProgrammeVariables.planRef(execution, element);
    }

    private static boolean hasPlanRow(Element element) {
        Element extensions = element.element("extensionElements");
        Element properties = extensions == null
                ? null
                : extensions.elementNS(new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA), "properties");
        return properties != null
                && properties.elements().stream().anyMatch(p -> "plan.row".equals(p.attribute("name")));
    }
}
