package nl.samenbeter.preparations.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import nl.samenbeter.preparations.PreparationWorkflow;
import nl.samenbeter.shared.PersonId;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CamundaPreparationWorkflow implements PreparationWorkflow {

    private final TaskService tasks;

    CamundaPreparationWorkflow(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void ownerChanged(String task, @Nullable PersonId from, PersonId to) {
        find(task)
                .filter(open -> open.getAssignee() == null || from != null && isOf(open, from))
                .ifPresent(open -> tasks.setAssignee(task, to.text()));
    }

    @Override
    public void handOver(String task, PersonId from, @Nullable PersonId to) {
        find(task)
                .filter(open -> isOf(open, from))
                .ifPresent(open -> tasks.setAssignee(task, to == null ? null : to.text()));
    }

    @Override
    public void dueAt(String task, Instant due) {
        find(task).ifPresent(open -> tasks.setDueDate(task, Date.from(due)));
    }

    private static boolean isOf(Task task, PersonId person) {
        return person.text().equals(task.getAssignee());
    }

    private Optional<Task> find(String task) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(task).singleResult());
    }
}
