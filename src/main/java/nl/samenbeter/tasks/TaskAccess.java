package nl.samenbeter.tasks;

import nl.samenbeter.security.CurrentUser;
import org.springframework.stereotype.Component;

/**
 * Asked by {@code @PreAuthorize("@taskAccess.mine(#task)")}: the task is the reader's, or open to one of the reader's
 * groups, also after its end, so that the service can say in words what happened to it. A task nobody knows is refused
 * like somebody else's.
 */
@Component("taskAccess")
public class TaskAccess {

    private final TaskEntries entries;
    private final CurrentUser currentUser;

    TaskAccess(TaskEntries entries, CurrentUser currentUser) {
        this.entries = entries;
        this.currentUser = currentUser;
    }

    public boolean mine(TaskId task) {
        return currentUser
                .actor()
                .flatMap(actor -> entries.find(task)
                        .filter(entry -> actor.person().equals(entry.assignee())
                                || actor.person().equals(entry.lastAssignee())
                                || TaskGroups.shares(actor, entry.candidateGroups())))
                .isPresent();
    }
}
