package nl.samenbeter.tasks;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.Changes;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the rows beside the engine's tasks; told by the engine's own events, in its transaction. */
@Component
public class TaskLedger {

    private final TaskEntries entries;
    private final TaskLoans loans;
    private final FinishingTask finishing;
    private final ObjectProvider<TaskSubjects> subjects;
    private final Changes changes;
    private final Clock programmeClock;

    TaskLedger(
            TaskEntries entries,
            TaskLoans loans,
            FinishingTask finishing,
            ObjectProvider<TaskSubjects> subjects,
            Changes changes,
            Clock programmeClock) {
        this.programmeClock = programmeClock;
        this.changes = changes;
        this.entries = entries;
        this.loans = loans;
        this.finishing = finishing;
        this.subjects = subjects;
    }

    /**
     * What the model says of a task.
     *
     * @param definition the release it came with, as the engine names it
     * @param help what its documentation says
     */
    public record Written(
            String definition,
            @Nullable String name,
            @Nullable String help,
            String formKey) {}

    /**
     * @param assignee whose it is by the model
     * @return whose it is: of the stand-in when that person is not there and others may do it
     * @throws IllegalStateException when no room answers for the process: the model and the rooms disagree
     */
    @Transactional
    public @Nullable String appeared(
            String task,
            TaskSubjects.Facts facts,
            Written written,
            List<String> candidateGroups,
            @Nullable String assignee) {
        TaskSubjects room = rooms().getOrDefault(facts.process(), theRest());
        if (room == null) {
            throw new IllegalStateException("no room answers for the tasks of " + facts.process());
        }
        var id = new TaskId(task);
        TaskSubject subject = room.subjectOf(facts);
        entries.add(id, subject, facts, written, candidateGroups);
        changed(candidateGroups, null);
        TeamId team = subject.team();
        if (assignee == null || team == null || candidateGroups.isEmpty()) {
            return assignee;
        }
        return loans.opened(id, team, PersonId.of(assignee)).map(PersonId::text).orElse(null);
    }

    /** Those who could see it in their lists, and who has it now, look again. */
    @Transactional
    public void changedHands(String task, @Nullable String assignee) {
        changed(entries.groupsOf(new TaskId(task)), assignee == null ? null : PersonId.of(assignee));
    }

    @Transactional
    public void completed(String task, @Nullable String assignee) {
        end(task, TaskState.DONE, assignee);
    }

    /** A task that ended otherwise than by its person: lapsed, skipped or cancelled with its process. */
    @Transactional
    public void vanished(String task, @Nullable String assignee) {
        end(task, TaskState.LAPSED_OR_CANCELLED, assignee);
    }

    /** The open tasks of a plan item, for a room that has their answer from elsewhere. */
    @Transactional(readOnly = true)
    public List<TaskId> openOf(PlanItemId item) {
        return entries.openOf(item);
    }

    private void end(String id, TaskState state, @Nullable String assignee) {
        var task = new TaskId(id);
        PersonId person = assignee == null ? null : PersonId.of(assignee);
        var groups = entries.end(task, state, person, programmeClock.instant(), finishing.answers(task), changes.now());
        changes.written(ChangeKind.TASKS, scopes(groups, groups.isEmpty() ? null : person));
    }

    private void changed(List<String> candidateGroups, @Nullable PersonId person) {
        changes.changed(ChangeKind.TASKS, scopes(candidateGroups, person));
    }

    private static Set<ChangeScope> scopes(List<String> candidateGroups, @Nullable PersonId person) {
        var scopes = candidateGroups.stream().map(TaskGroups::scope).collect(Collectors.toCollection(HashSet::new));
        if (person != null) {
            scopes.add(ChangeScope.of(person));
        }
        return scopes;
    }

    private @Nullable TaskSubjects theRest() {
        return subjects.stream()
                .filter(TaskSubjects::answersForTheRest)
                .findFirst()
                .orElse(null);
    }

    private Map<String, TaskSubjects> rooms() {
        Map<String, TaskSubjects> rooms = new HashMap<>();
        subjects.forEach(room -> room.processes().forEach(process -> rooms.put(process, room)));
        return rooms;
    }
}
