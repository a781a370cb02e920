package nl.samenbeter.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/**
 * Tells a room what happens to the elements of models that carry a property of its own, so that an element added in a
 * model needs no line of Java. Entered is opened, left is done, left by its boundary timer is lapsed; whatever cancels it
 * otherwise says so itself. A bean per room.
 */
public abstract class PlannedElements extends AbstractProcessEnginePlugin {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final String property;

    /** @param property name of the {@code camunda:property} that marks the room's elements */
    protected PlannedElements(String property) {
        this.property = property;
    }

    protected abstract void opened(DelegateExecution execution, String element);

    protected abstract void done(DelegateExecution execution, String element);

    protected abstract void lapsed(DelegateExecution execution, String element);

    @Override
    public final void preInit(ProcessEngineConfigurationImpl configuration) {
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
        public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            follow(element, activity);
        }

        @Override
        public void parseBoundaryTimerEventDefinition(Element timer, boolean interrupting, ActivityImpl boundary) {
            if (interrupting
                    && boundary.getEventScope() instanceof ActivityImpl activity
                    && Boolean.TRUE.equals(activity.getProperty(property))) {
                boundary.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                        execution -> lapsed(execution, activity.getId()));
            }
        }

        private void follow(Element element, ActivityImpl activity) {
            if (!isMarked(element)) {
                return;
            }
            activity.setProperty(property, true);
            String id = activity.getId();
            activity.addListener(
                    ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> opened(execution, id));
            activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) execution -> {
                if (!((ExecutionEntity) execution).isCanceled()) {
                    done(execution, id);
                }
            });
        }
    }

    private boolean isMarked(Element element) {
        Element extensions = element.element("extensionElements");
        Element properties = extensions == null ? null : extensions.elementNS(new Namespace(CAMUNDA), "properties");
        return properties != null
                && properties.elements().stream().anyMatch(one -> property.equals(one.attribute("name")));
    }
}
