package nl.samenbeter.tasks;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.workflow.EngineUser;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door to handing a task over to a colleague. */
@Service
public class TaskPassingService {

    private final TaskEntries entries;
    private final TaskWork work;
    private final TaskNotes notes;
    private final HelpNotes help;
    private final TaskColleagues colleagues;
    private final TaskNotices notices;
    private final EngineUser engineUser;
    private final CurrentUser currentUser;
    private final Directory directory;
    private final JdbcClient jdbc;

    TaskPassingService(
            TaskEntries entries,
            TaskWork work,
            TaskNotes notes,
            HelpNotes help,
            TaskColleagues colleagues,
            TaskNotices notices,
            EngineUser engineUser,
            CurrentUser currentUser,
            Directory directory,
            JdbcClient jdbc) {
        this.entries = entries;
        this.work = work;
        this.notes = notes;
        this.help = help;
        this.colleagues = colleagues;
        this.notices = notices;
        this.engineUser = engineUser;
        this.currentUser = currentUser;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** Who else may have the task, by name; nobody for a private one. */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional(readOnly = true)
    public Map<PersonId, String> colleagues(TaskId task) {
        return entries.find(task).map(this::colleagues).orElse(Map.of());
    }

    /**
     * Gives the task to a colleague, who sees the note with it. A task that is nobody's may be given away too.
     *
     * @param note empty when there is nothing to say; only the two of them read it
     * @throws DomainException {@code tasks.notToHandOver} for a private task, {@code tasks.notAColleague} when that person
     *     may not have it, {@code tasks.takenByOther}, or how the task ended
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void handOver(TaskId task, PersonId to, String note) {
        give(task, to, note);
        notices.handedOver(task, currentUser.require().person(), to);
    }

    /**
     * As {@link #handOver(TaskId, PersonId, String)}, for several one after the other: the colleague is told once.
     *
     * @param together names what is handed over together
     */
    @PreAuthorize("@taskAccess.mine(#task)")
    @Transactional
    public void handOver(TaskId task, PersonId to, String note, UUID together) {
        give(task, to, note);
        notices.handedOverWithOthers(task, currentUser.require().person(), to, together);
    }

    private void give(TaskId task, PersonId to, String note) {
        PersonId me = currentUser.require().person();
        var entry = work.open(task);
        if (entry.candidateGroups().isEmpty()) {
            throw new DomainException("tasks.notToHandOver");
        }
        work.mustNotBeAnothers(entry);
        if (!colleagues(entry).containsKey(to)) {
            throw new DomainException("tasks.notAColleague");
        }
        String words = PeoplesWords.ifAny(note);
        engineUser.acting(me, () -> {
            try {
                work.give(task, to);
            } catch (OptimisticLockingException lost) {
                throw new DomainException("tasks.gone");
            }
        });
        notes.write(task, TaskNoteKind.HANDED_OVER, me, to, words, null);
        help.withdraw(task, me);
    }

    /** Which of these tasks of the reader came from a colleague, who that was and what the colleague wrote. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Map<TaskId, HandedOver> received(Collection<TaskId> tasks) {
        PersonId me = currentUser.require().person();
        var from = new HashMap<TaskId, PersonId>();
        var words = new HashMap<TaskId, String>();
        jdbc.sql("""
                        select distinct on (n.task_id) n.task_id, n.person_id, coalesce(n.words, '') words
                        from act_ru_task t join task_note n on n.task_id = t.id_
                        where t.id_ = any(:tasks) and t.assignee_ = :assignee and n.other_id = :me and n.kind = 'HANDED_OVER' order by n.task_id, n.id desc""")
                .param("assignee", me.text())
                .param("me", me.value())
                .param("tasks", TaskId.texts(tasks))
                .query(row -> {
                    TaskId task = new TaskId(row.getString("task_id"));
                    from.put(task, new PersonId(row.getObject("person_id", UUID.class)));
                    words.put(task, row.getString("words"));
                });
        Map<PersonId, String> names = directory.names(from.values());
        var received = new HashMap<TaskId, HandedOver>();
        from.forEach((task, person) ->
                received.put(task, new HandedOver(names.getOrDefault(person, ""), words.getOrDefault(task, ""))));
        return received;
    }

    private Map<PersonId, String> colleagues(TaskEntries.Entry entry) {
        Map<PersonId, String> others = colleagues.of(entry.candidateGroups());
        others.remove(currentUser.require().person());
        return others;
    }
}
