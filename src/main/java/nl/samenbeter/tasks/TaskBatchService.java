package nl.samenbeter.tasks;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People's door to doing the same with many tasks; each by its own door and in its own transaction. */
@Service
public class TaskBatchService {

    private final BatchRules rules;
    private final TaskListService list;
    private final TaskPassingService passing;
    private final TaskUndoService undo;
    private final TaskColleagues colleagues;
    private final CurrentUser currentUser;

    TaskBatchService(
            BatchRules rules,
            TaskListService list,
            TaskPassingService passing,
            TaskUndoService undo,
            TaskColleagues colleagues,
            CurrentUser currentUser) {
        this.rules = rules;
        this.list = list;
        this.passing = passing;
        this.undo = undo;
        this.colleagues = colleagues;
        this.currentUser = currentUser;
    }

    /** What would become of each task if it were done now. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<TaskOutcome> preview(TaskBatch batch) {
        return batch.step() instanceof TaskStep.Reopen
                ? batch.tasks().stream().map(this::mayReopen).toList()
                : rules.preview(batch);
    }

    /** Who can take tasks over, those first who can take the most of them. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<TaskReceiver> receivers(Collection<TaskId> tasks) {
        Map<List<String>, Map<PersonId, String>> byGroups = new HashMap<>();
        Map<PersonId, TaskReceiver> receivers = new LinkedHashMap<>();
        for (TaskEntries.Entry entry : rules.mine(tasks)) {
            byGroups.computeIfAbsent(entry.candidateGroups(), colleagues::of)
                    .forEach((person, name) -> receivers.merge(
                            person,
                            new TaskReceiver(person, name, 1),
                            (was, one) -> new TaskReceiver(person, name, was.tasks() + 1)));
        }
        receivers.remove(currentUser.require().person());
        return receivers.values().stream()
                .sorted(Comparator.comparingInt(TaskReceiver::tasks)
                        .reversed()
                        .thenComparing(TaskReceiver::name)
                        .thenComparing(receiver -> receiver.person().text()))
                .toList();
    }

    /**
     * Does it task by task; one that cannot be done, or fails, holds up no other.
     *
     * @return for each task, in order, that it is done or why not
     */
    @PreAuthorize("isAuthenticated()")
    @Transactional(propagation = Propagation.NEVER)
    public List<TaskOutcome> run(TaskBatch batch) {
        return batch.tasks().stream().map(task -> tried(batch, task)).toList();
    }

    private TaskOutcome tried(TaskBatch batch, TaskId task) {
        try {
            switch (batch.step()) {
                case TaskStep.HandOver step -> handOver(batch.id(), task, step);
                case TaskStep.PutOff step -> list.putOff(task, step.day());
                case TaskStep.ShowAgain step -> list.showAgain(task);
                case TaskStep.Finish step -> finish(task);
                case TaskStep.Reopen step -> undo.reopen(task);
            }
            return new TaskOutcome(task, null);
        } catch (AccessDeniedException no) {
            return new TaskOutcome(task, new DomainException("tasks.notYours"));
        } catch (RuntimeException failure) {
            return new TaskOutcome(task, failure);
        }
    }

    private void handOver(UUID together, TaskId task, TaskStep.HandOver step) {
        passing.handOver(task, step.to(), step.note(), together);
    }

    private TaskOutcome mayReopen(TaskId task) {
        try {
            return new TaskOutcome(
                    task,
                    switch (undo.look(task)) {
                        case TakingBack.Possible yes -> null;
                        case TakingBack.Impossible no -> no.why();
                        case TakingBack.Past past -> new DomainException("tasks.undoTooLate");
                    });
        } catch (AccessDeniedException no) {
            return new TaskOutcome(task, new DomainException("tasks.notYours"));
        }
    }

    private void finish(TaskId task) {
        list.mustBeOpen(task);
        rules.roomToFinish(task).finish(task);
    }
}
