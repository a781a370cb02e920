package nl.samenbeter.tasks.process;

import java.util.List;
import java.util.Objects;
import nl.samenbeter.tasks.ModelForm;
import nl.samenbeter.tasks.TaskLedger;
import nl.samenbeter.tasks.TaskSubjects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows the engine's tasks in the engine's own transaction. */
@Component
class TaskEvents {

    private final TaskLedger ledger;

    TaskEvents(TaskLedger ledger) {
        this.ledger = ledger;
    }

    @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_CREATE + "'")
    void appeared(DelegateTask task) {
        var execution = (ExecutionEntity) task.getExecution();
        String process = execution.getProcessDefinition().getKey();
        Object planElement = execution.getVariable("planElement");
        var facts = new TaskSubjects.Facts(
                process,
                execution.getProcessBusinessKey(),
                task.getTaskDefinitionKey(),
                planElement == null ? task.getTaskDefinitionKey() : planElement.toString(),
                number(execution.getVariable("runNumber")),
                number(execution.getVariable("weekNumber")),
                (String) execution.getVariable("part"));
        List<String> groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
        String assignee = task.getAssignee();
        String now = ledger.appeared(task.getId(), facts, written((TaskEntity) task), groups, assignee);
        if (!Objects.equals(now, assignee)) {
            task.setAssignee(now);
        }
    }

    /** Whoever has put a task off has done so for themselves. */
    @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_ASSIGNMENT + "'")
    void changedHands(DelegateTask task) {
        if (task.getFollowUpDate() != null) {
            task.setFollowUpDate(null);
        }
        ledger.changedHands(task.getId(), task.getAssignee());
    }

    @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_COMPLETE + "'")
    void completed(DelegateTask task) {
        ledger.completed(task.getId(), task.getAssignee());
    }

    @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_DELETE + "'")
    void vanished(DelegateTask task) {
        ledger.vanished(task.getId(), task.getAssignee());
    }

    /** A number written in a model is a long, one set by code an integer. */
    private static @Nullable Integer number(@Nullable Object variable) {
        return variable == null ? null : ((Number) variable).intValue();
    }

    /** The words themselves, not what an expression would make of them. */
    private static TaskLedger.Written written(TaskEntity task) {
        var definition = task.getTaskDefinition();
        String formKey = text(definition.getFormKey());
        return new TaskLedger.Written(
                task.getProcessDefinitionId(),
                text(definition.getNameExpression()),
                text(definition.getDescriptionExpression()),
                formKey == null ? ModelForm.KEY : formKey);
    }

    private static @Nullable String text(@Nullable Expression expression) {
        return expression == null ? null : expression.getExpressionText();
    }
}
