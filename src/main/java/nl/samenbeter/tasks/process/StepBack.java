package nl.samenbeter.tasks.process;

import java.util.List;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.WayBack;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * Goes back only from a join that still waits for other branches: all tokens at a join are alike, and nothing has come
 * after it.
 */
@Component
class StepBack implements WayBack {

    private final HistoryService history;
    private final RepositoryService models;
    private final RuntimeService processes;
    private final TaskService tasks;

    StepBack(HistoryService history, RepositoryService models, RuntimeService processes, TaskService tasks) {
        this.history = history;
        this.models = models;
        this.processes = processes;
        this.tasks = tasks;
    }

    @Override
    public TaskId backTo(TaskId task, PersonId person) {
        HistoricTaskInstance done =
                history.createHistoricTaskInstanceQuery().taskId(task.value()).singleResult();
        if (done == null) {
            throw goneOn();
        }
        String process = done.getProcessInstanceId();
        String join = join(done);
        boolean running = processes
                        .createProcessInstanceQuery()
                        .processInstanceId(process)
                        .active()
                        .count()
                == 1;
        if (!running || !open(process, done.getTaskDefinitionKey()).isEmpty()) {
            throw goneOn();
        }
        ActivityInstance tree = processes.getActivityInstance(process);
        var change =
                processes.createProcessInstanceModification(process).startBeforeActivity(done.getTaskDefinitionKey());
        var waiting = tree.getActivityInstances(join);
        var arriving = tree.getTransitionInstances(join);
        if (waiting.length > 0) {
            change.cancelActivityInstance(waiting[0].getId());
        } else if (arriving.length > 0) {
            change.cancelTransitionInstance(arriving[0].getId());
        } else {
            throw goneOn();
        }
        change.execute();
        Task again = open(process, done.getTaskDefinitionKey()).getFirst();
        tasks.setAssignee(again.getId(), person.text());
        return new TaskId(again.getId());
    }

    private List<Task> open(String process, String element) {
        return tasks.createTaskQuery()
                .processInstanceId(process)
                .taskDefinitionKey(element)
                .list();
    }

    /** The join to which nothing but gateways without a choice leads. */
    private String join(HistoricTaskInstance done) {
        FlowNode node = models.getBpmnModelInstance(done.getProcessDefinitionId())
                .getModelElementById(done.getTaskDefinitionKey());
        if (!(node instanceof UserTask from)
                || from.getLoopCharacteristics() != null
                || from.getParentElement() instanceof SubProcess) {
            throw goneOn();
        }
        do {
            if (node.getOutgoing().size() != 1) {
                throw goneOn();
            }
            node = node.getOutgoing().iterator().next().getTarget();
        } while (node instanceof ExclusiveGateway);
        if (node instanceof ParallelGateway && node.getIncoming().size() > 1) {
            return node.getId();
        }
        throw goneOn();
    }

    private static DomainException goneOn() {
        return new DomainException("tasks.undoGoneOn");
    }
}
