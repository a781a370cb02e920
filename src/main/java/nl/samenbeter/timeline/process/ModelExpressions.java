package nl.samenbeter.timeline.process;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By which expression a timer or a due moment is set; a definition never changes, so it is read once. */
@Component
class ModelExpressions {

    private static final Pattern OF_AN_ITEM =
            Pattern.compile("\\$\\{programmeTimeline\\.(opensAt|lapsesAt|dueAt)\\(execution, '(\\w+)'\\)}");
    private static final Pattern OF_A_WEEK =
            Pattern.compile("\\$\\{programmeTimeline\\.(weekOverAt|weekBeginsAt)\\(execution, (\\d+)\\)}");
    private static final Pattern OF_THE_PROGRAMME = Pattern.compile(
            "\\$\\{programmeTimeline\\.(startsAt|decideBy|startRemindsAt|continuationDueAt|continuationOpensAt|continuationRemindsAt)\\(execution\\)}");
    private static final Pattern CALL = Pattern.compile("\\$\\{\\w+\\.(\\w+)\\(.*\\)}");

    private final RepositoryService repositoryService;
    private final Map<String, Map<String, Moment>> definitions = new ConcurrentHashMap<>();

    ModelExpressions(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    /**
     * @param called what is called of whichever bean is asked; empty when none is
     * @param function of the programme's timeline; absent when another bean is asked
     * @param element of the item that is asked for; absent when none is
     * @param week that is asked for, 0 when none is
     */
    record Moment(
            String expression,
            String called,
            @Nullable String function,
            @Nullable String element,
            int week) {

        static Moment of(String expression) {
            Matcher call = CALL.matcher(expression);
            String called = call.matches() ? call.group(1) : "";
            Matcher item = OF_AN_ITEM.matcher(expression);
            if (item.matches()) {
                return new Moment(expression, called, item.group(1), item.group(2), 0);
            }
            Matcher week = OF_A_WEEK.matcher(expression);
            if (week.matches()) {
                return new Moment(expression, called, week.group(1), null, Integer.parseInt(week.group(2)));
            }
            Matcher programme = OF_THE_PROGRAMME.matcher(expression);
            return new Moment(expression, called, programme.matches() ? called : null, null, 0);
        }
    }

    /** @return absent for an element whose moment no expression sets */
    @Nullable
    Moment of(String definition, String activity) {
        return definitions.computeIfAbsent(definition, this::read).get(activity);
    }

    private Map<String, Moment> read(String definition) {
        BpmnModelInstance model = repositoryService.getBpmnModelInstance(definition);
        Map<String, Moment> moments = new HashMap<>();
        for (TimeDate date : model.getModelElementsByType(TimeDate.class)) {
            if (date.getParentElement().getParentElement() instanceof BaseElement event) {
                moments.put(event.getId(), Moment.of(date.getTextContent().strip()));
            }
        }
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            if (task.getCamundaDueDate() != null) {
                moments.put(task.getId(), Moment.of(task.getCamundaDueDate()));
            }
        }
        return moments;
    }
}
