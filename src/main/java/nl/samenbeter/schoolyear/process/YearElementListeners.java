package nl.samenbeter.schoolyear.process;

import nl.samenbeter.schoolyear.YearProperties;
import nl.samenbeter.schoolyear.YearSteps;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells the year plan what happens to its elements, for every element with a {@code plan.schoolWeek}: entered is open,
 * left is done, left by its boundary timer is lapsed.
 */
@Component
class YearElementListeners extends AbstractProcessEnginePlugin {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String OF_THE_YEAR = "samenbeterOfTheYear";

    private final ObjectProvider<YearSteps> steps;

    YearElementListeners(ObjectProvider<YearSteps> steps) {
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
        public void parseManualTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            follow(element, activity);
        }

        @Override
        public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            follow(element, activity);
        }

        @Override
        public void parseBoundaryTimerEventDefinition(Element timer, boolean interrupting, ActivityImpl boundary) {
            if (interrupting
                    && boundary.getEventScope() instanceof ActivityImpl activity
                    && Boolean.TRUE.equals(activity.getProperty(OF_THE_YEAR))) {
                boundary.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                        execution -> steps.getObject().lapsed(YearVariables.plan(execution), activity.getId()));
            }
        }

        private void follow(Element element, ActivityImpl activity) {
            if (!hasSchoolWeek(element)) {
                return;
            }
            activity.setProperty(OF_THE_YEAR, true);
            String id = activity.getId();
            activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                    execution -> steps.getObject().opened(YearVariables.plan(execution), id));
            activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> {
                if (!((ExecutionEntity) execution).isCanceled()) {
                    steps.getObject().done(YearVariables.plan(execution), id);
                }
            });
        }
    }

    private static boolean hasSchoolWeek(Element element) {
        Element extensions = element.element("extensionElements");
        Element properties = extensions == null ? null : extensions.elementNS(new Namespace(CAMUNDA), "properties");
        return properties != null
                && properties.elements().stream()
                        .anyMatch(one -> YearProperties.SCHOOL_WEEK.equals(one.attribute("name")));
    }
}
