package nl.samenbeter.tasks;

import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.Actor;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.SchoolId;
import org.springframework.stereotype.Component;

/**
 * Asked by {@code @PreAuthorize("@taskAccess.mine(#task)")}: the task is one of the reader's groups, or a private one
 * of the reader; also after its end, so that the service can say in words what happened to it, and not after the end of
 * the role it came with. A task nobody knows is refused like somebody else's.
 */
@Component("taskAccess")
public class TaskAccess {

    private final TaskEntries entries;
    private final HelpNotes help;
    private final CurrentUser currentUser;
    private final Directory directory;

    TaskAccess(TaskEntries entries, HelpNotes help, CurrentUser currentUser, Directory directory) {
        this.directory = directory;
        this.entries = entries;
        this.help = help;
        this.currentUser = currentUser;
    }

    public boolean mine(TaskId task) {
        return currentUser
                .person()
                .flatMap(person -> entries.asked(task, person))
                .filter(asked -> isOf(asked.actor(), asked.entry()))
                .isPresent();
    }

    /** Also somebody who was asked for help with it, as long as they work for the school: to read and to answer. */
    public boolean reads(TaskId task) {
        return mine(task)
                || currentUser
                        .actor()
                        .filter(actor -> help.wasAsked(task, actor.person()))
                        .flatMap(actor -> entries.find(task).filter(entry -> worksFor(actor, entry.school())))
                        .isPresent();
    }

    boolean isOf(Actor actor, TaskEntries.Entry entry) {
        return entry.candidateGroups().isEmpty()
                ? isPrivateTo(actor, entry)
                : TaskGroups.shares(actor, entry.candidateGroups());
    }

    private boolean worksFor(Actor actor, SchoolId school) {
        return actor.grants().stream()
                .map(grant -> grant.scope().id())
                .anyMatch(scope -> school.value().equals(scope)
                        || directory.teams(school).stream()
                                .anyMatch(team -> team.id().value().equals(scope)));
    }

    private boolean isPrivateTo(Actor actor, TaskEntries.Entry entry) {
        boolean belongs =
                entry.team() == null ? worksFor(actor, entry.school()) : actor.has(Role.MEMBER, Scope.of(entry.team()));
        return belongs
                && (actor.person().equals(entry.assignee()) || actor.person().equals(entry.lastAssignee()));
    }
}
