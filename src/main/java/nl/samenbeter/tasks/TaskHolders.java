package nl.samenbeter.tasks;

import java.util.List;
import java.util.Optional;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has the tasks of a plan item. No rights; for rooms, not for views. */
@Component
@Transactional(readOnly = true)
public class TaskHolders {

    private final TaskEntries entries;

    TaskHolders(TaskEntries entries) {
        this.entries = entries;
    }

    /** The open tasks of a plan item that several people may do. */
    public List<TaskId> sharedOf(PlanItemId item) {
        return entries.openOf(item).stream()
                .filter(task -> entries.find(task)
                        .filter(entry -> !entry.candidateGroups().isEmpty())
                        .isPresent())
                .toList();
    }

    public Optional<PersonId> holder(TaskId task) {
        return entries.find(task).flatMap(entry -> Optional.ofNullable(entry.assignee()));
    }
}
