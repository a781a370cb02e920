package nl.samenbeter.tasks.process;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.WayBack;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Goes back only to where nothing has come after it: from a join that still waits for other branches, where all tokens
 * are alike; from a moment that the process waits for; or among the others of a task that many people have.
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
    public void mustBeThere(TaskId task) {
        step(task);
    }

    @Override
    public TaskId backTo(TaskId task, PersonId person) {
        Step step = step(task);
        var change = processes.createProcessInstanceModification(step.process());
        var begun = change.startBeforeActivity(step.element());
        if (step.own() != null) {
            begun.setVariableLocal(step.own().getName(), step.own().getValue());
        }
        ActivityInstance tree = processes.getActivityInstance(step.process());
        if (step.waiting() != null) {
            leave(tree, step.waiting(), change);
        }
        Set<String> others = open(step).map(Task::getId).collect(Collectors.toSet());
        change.execute();
        Task again = open(step)
                .filter(one -> !others.contains(one.getId()))
                .findFirst()
                .orElseThrow();
        tasks.setAssignee(again.getId(), person.text());
        return new TaskId(again.getId());
    }

    private static void leave(ActivityInstance tree, String place, ProcessInstanceModificationBuilder change) {
        var waiting = tree.getActivityInstances(place);
        var arriving = tree.getTransitionInstances(place);
        if (waiting.length > 0) {
            change.cancelActivityInstance(waiting[0].getId());
        } else {
            change.cancelTransitionInstance(arriving[0].getId());
        }
    }

    /**
     * @param waiting the place where the token stands now; absent among others that are still open
     * @param own what tells this one from the others
     */
    private record Step(
            String process,
            String element,
            @Nullable String waiting,
            @Nullable HistoricVariableInstance own) {}

    private Step step(TaskId task) {
        HistoricTaskInstance done =
                history.createHistoricTaskInstanceQuery().taskId(task.value()).singleResult();
        if (done == null) {
            throw no("tasks.undoGoneOn");
        }
        String process = done.getProcessInstanceId();
        ProcessInstance running = processes
                .createProcessInstanceQuery()
                .processInstanceId(process)
                .singleResult();
        if (running == null) {
            throw no("tasks.undoGoneOn");
        }
        if (running.isSuspended()) {
            throw no("tasks.undoPaused");
        }
        String element = done.getTaskDefinitionKey();
        FlowNode node =
                models.getBpmnModelInstance(done.getProcessDefinitionId()).getModelElementById(element);
        if (!(node instanceof UserTask from) || from.getParentElement() instanceof SubProcess) {
            throw no("tasks.undoGoneOn");
        }
        ActivityInstance tree = processes.getActivityInstance(process);
        boolean several = from.getLoopCharacteristics() != null;
        HistoricVariableInstance own = several ? own(done, from) : null;
        if (tree.getActivityInstances(element).length > 0) {
            if (!several) {
                throw no("tasks.undoGoneOn");
            }
            return new Step(process, element, null, own);
        }
        String place = place(node);
        if (tree.getActivityInstances(place).length + tree.getTransitionInstances(place).length == 0) {
            throw no("tasks.undoGoneOn");
        }
        return new Step(process, element, place, own);
    }

    private HistoricVariableInstance own(HistoricTaskInstance done, UserTask from) {
        var loop = (MultiInstanceLoopCharacteristics) from.getLoopCharacteristics();
        var own = history.createHistoricVariableInstanceQuery()
                .processInstanceId(done.getProcessInstanceId())
                .executionIdIn(done.getExecutionId())
                .variableName(loop.getCamundaElementVariable())
                .singleResult();
        if (own == null || loop.isSequential()) {
            throw no("tasks.undoGoneOn");
        }
        return own;
    }

    private Stream<Task> open(Step step) {
        return tasks
                .createTaskQuery()
                .processInstanceId(step.process())
                .taskDefinitionKey(step.element())
                .list()
                .stream();
    }

    /** The place to wait at to which nothing but gateways without a choice leads. */
    private static String place(FlowNode from) {
        FlowNode node = from;
        do {
            if (node.getOutgoing().size() != 1) {
                throw no("tasks.undoDecided");
            }
            node = node.getOutgoing().iterator().next().getTarget();
        } while (node instanceof ExclusiveGateway);
        if (node instanceof UserTask) {
            throw no("tasks.undoNextOpened");
        }
        boolean join = node instanceof ParallelGateway && node.getIncoming().size() > 1;
        if (join || node instanceof IntermediateCatchEvent) {
            return node.getId();
        }
        throw no("tasks.undoGoneOn");
    }

    private static DomainException no(String code) {
        return new DomainException(code);
    }
}
