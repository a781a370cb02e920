package nl.samenbeter.tasks;

import nl.samenbeter.security.Actor;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import org.springframework.stereotype.Component;

/**
 * Asked by {@code @PreAuthorize("@taskAccess.mine(#task)")}: the task is one of the reader's groups, or a private one
 * of the reader; also after its end, so that the service can say in words what happened to it, and not after the end of
 * the role it came with. A task nobody knows is refused like somebody else's.
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
                        .filter(entry -> entry.candidateGroups().isEmpty()
                                ? isPrivateTo(actor, entry)
                                : TaskGroups.shares(actor, entry.candidateGroups())))
                .isPresent();
    }

    private static boolean isPrivateTo(Actor actor, TaskEntries.Entry entry) {
        return actor.has(Role.MEMBER, Scope.of(entry.team()))
                && (actor.person().equals(entry.assignee()) || actor.person().equals(entry.lastAssignee()));
    }
}
