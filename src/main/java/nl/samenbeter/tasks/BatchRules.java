package nl.samenbeter.tasks;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenbeter.security.Actor;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which of many tasks something can be done with, read in a few queries; doing it looks again, one by one. */
@Component
class BatchRules {

    private final TaskEntries entries;
    private final TaskDelays delays;
    private final TaskAccess access;
    private final TaskWork work;
    private final TaskColleagues colleagues;
    private final ObjectProvider<PlainFinish> rooms;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;

    BatchRules(
            TaskEntries entries,
            TaskDelays delays,
            TaskAccess access,
            TaskWork work,
            TaskColleagues colleagues,
            ObjectProvider<PlainFinish> rooms,
            CurrentUser currentUser,
            JdbcClient jdbc) {
        this.entries = entries;
        this.delays = delays;
        this.access = access;
        this.work = work;
        this.colleagues = colleagues;
        this.rooms = rooms;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    List<TaskOutcome> preview(TaskBatch batch) {
        Actor me = currentUser.require();
        Map<TaskId, TaskEntries.Entry> found = entries.find(batch.tasks());
        Check check = check(batch, me.person());
        return batch.tasks().stream()
                .map(task -> new TaskOutcome(task, why(me, found.get(task), check)))
                .toList();
    }

    /** Those of the tasks that the reader may touch. */
    Collection<TaskEntries.Entry> mine(Collection<TaskId> tasks) {
        Actor me = currentUser.require();
        return entries.find(tasks).values().stream()
                .filter(entry -> access.isOf(me, entry))
                .toList();
    }

    /** @throws DomainException {@code tasks.needsAnswer}, {@code tasks.begunAlready} when something was filled in */
    PlainFinish roomToFinish(TaskId task) {
        var entry = entries.find(task).orElseThrow(() -> new DomainException("tasks.gone"));
        return room(entry, begun(List.of(task)));
    }

    private interface Check {

        /** @throws DomainException why not */
        void must(TaskEntries.Entry entry);
    }

    private @Nullable RuntimeException why(Actor me, TaskEntries.@Nullable Entry entry, Check check) {
        if (entry == null || !access.isOf(me, entry)) {
            return new DomainException("tasks.notYours");
        }
        try {
            work.mustBeOpen(entry);
            work.mustNotBeAnothers(entry);
            check.must(entry);
            return null;
        } catch (DomainException no) {
            return no;
        }
    }

    private Check check(TaskBatch batch, PersonId me) {
        return switch (batch.step()) {
            case TaskStep.HandOver step -> handOver(step.to(), me);
            case TaskStep.PutOff step -> {
                Map<TaskId, TaskDelays.Delay> latest = delays.of(batch.tasks());
                yield entry -> {
                    mustBeTaken(entry);
                    TaskDelays.Delay delay = latest.get(entry.id());
                    if (delay != null) {
                        delay.mustAllow(step.day());
                    }
                };
            }
            case TaskStep.Finish step -> {
                Set<TaskId> begun = begun(batch.tasks());
                yield entry -> room(entry, begun);
            }
            case TaskStep.ShowAgain step -> BatchRules::mustBeTaken;
            case TaskStep.Reopen step -> throw new IllegalArgumentException("only for open tasks");
        };
    }

    private Check handOver(PersonId to, PersonId me) {
        Map<List<String>, Boolean> fits = new HashMap<>();
        return entry -> {
            if (entry.candidateGroups().isEmpty()) {
                throw new DomainException("tasks.notToHandOver");
            }
            if (to.equals(me)
                    || !fits.computeIfAbsent(
                            entry.candidateGroups(),
                            groups -> colleagues.of(groups).containsKey(to))) {
                throw new DomainException("tasks.notAColleague");
            }
        };
    }

    private static void mustBeTaken(TaskEntries.Entry entry) {
        if (entry.assignee() == null) {
            throw new DomainException("tasks.takeFirst");
        }
    }

    private PlainFinish room(TaskEntries.Entry entry, Set<TaskId> begun) {
        if (begun.contains(entry.id())) {
            throw new DomainException("tasks.begunAlready");
        }
        TaskAnswers.Origin origin = entry.origin();
        var task =
                new PlainFinish.Open(entry.id(), origin.definition(), origin.element(), origin.formKey(), entry.kind());
        return rooms.stream()
                .filter(room -> room.asksNothing(task))
                .findFirst()
                .orElseThrow(() -> new DomainException("tasks.needsAnswer"));
    }

    private Set<TaskId> begun(Collection<TaskId> tasks) {
        return new HashSet<>(jdbc.sql("select task_id from task_draft where task_id = any(?) and person_id = ?")
                .params(TaskId.texts(tasks), currentUser.require().person().value())
                .query((row, n) -> new TaskId(row.getString("task_id")))
                .list());
    }
}
