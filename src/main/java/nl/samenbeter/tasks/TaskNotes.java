package nl.samenbeter.tasks;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.files.StoredFileId;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows behind the history of a task. */
@Component
class TaskNotes {

    private final JdbcClient jdbc;
    private final Clock programmeClock;

    TaskNotes(JdbcClient jdbc, Clock programmeClock) {
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    record Written(
            TaskNoteKind kind,
            @Nullable PersonId person,
            @Nullable PersonId other,
            @Nullable String words,
            @Nullable LocalDate day,
            Timestamp at) {

        /** What the engine and the task's own row tell. */
        static Written told(TaskNoteKind kind, @Nullable PersonId person, Timestamp at) {
            return new Written(kind, person, null, null, null, at);
        }
    }

    void write(TaskId task, TaskNoteKind kind, PersonId person) {
        write(task, kind, person, null, null, null);
    }

    void write(
            TaskId task,
            TaskNoteKind kind,
            PersonId person,
            @Nullable PersonId other,
            @Nullable String words,
            @Nullable LocalDate day) {
        jdbc.sql("""
                        insert into task_note (task_id, school_id, kind, person_id, other_id, words, day, written_at)
                        select task_id, school_id, :kind, :person, :other, :words, :day, :at
                        from task_entry where task_id = :task""")
                .param("kind", kind.name())
                .param("person", person.value())
                .param("other", other == null ? null : other.value(), Types.OTHER)
                .param("words", words)
                .param("day", day, Types.DATE)
                .param("at", Timestamp.from(programmeClock.instant()))
                .param("task", task.value())
                .update();
    }

    void writeFile(TaskId task, PersonId person, StoredFileId file, String name) {
        jdbc.sql("""
                        insert into task_note (task_id, school_id, kind, person_id, words, file_id, written_at)
                        select task_id, school_id, :kind, :person, :name, :file, :at from task_entry where task_id = :task""")
                .param("kind", TaskNoteKind.FILE_ADDED.name())
                .param("person", person.value())
                .param("name", name)
                .param("file", file.value())
                .param("at", Timestamp.from(programmeClock.instant()))
                .param("task", task.value())
                .update();
    }

    /** That it was there stays, its name does not. */
    void forgetFile(StoredFileId file) {
        jdbc.sql("update task_note set words = null, file_id = null where file_id = ?")
                .param(file.value())
                .update();
    }

    /** With the task's begin and end, which have no row. */
    List<Written> of(TaskId task) {
        var all = new ArrayList<>(written(task));
        jdbc.sql("""
                        select e.state, e.ended_at, e.last_assignee,
                            (select h.start_time_ from act_hi_taskinst h where h.id_ = e.task_id) begun
                        from task_entry e where e.task_id = ?""").param(task.value()).query(row -> {
            addBegin(all, row.getTimestamp("begun"));
            addEnd(
                    all,
                    TaskState.valueOf(row.getString("state")),
                    row.getObject("last_assignee", UUID.class),
                    row.getTimestamp("ended_at"));
        });
        return all;
    }

    /** A task that was opened again has its first begin in a row. */
    private static void addBegin(List<Written> all, @Nullable Timestamp begun) {
        if (begun != null && all.stream().noneMatch(note -> note.kind() == TaskNoteKind.OPENED)) {
            all.addFirst(Written.told(TaskNoteKind.OPENED, null, begun));
        }
    }

    /** After what was done with it and before what was said later. */
    private static void addEnd(List<Written> all, TaskState state, @Nullable UUID by, @Nullable Timestamp at) {
        if (at == null || state != TaskState.DONE && state != TaskState.LAPSED_OR_CANCELLED) {
            return;
        }
        boolean done = state == TaskState.DONE;
        int place = all.size();
        while (place > 0 && isAfter(all.get(place - 1), at)) {
            place--;
        }
        all.add(
                place,
                Written.told(
                        done ? TaskNoteKind.FINISHED : TaskNoteKind.LAPSED,
                        done && by != null ? new PersonId(by) : null,
                        at));
    }

    private static boolean isAfter(Written note, Timestamp end) {
        return note.at().after(end)
                || note.kind() == TaskNoteKind.COMMENT && note.at().equals(end);
    }

    /** Before a task that was opened again loses it: when it was opened first. */
    void keepBegin(TaskId task) {
        jdbc.sql("""
                        insert into task_note (task_id, school_id, kind, person_id, written_at)
                        select e.task_id, e.school_id, 'OPENED', e.last_assignee, h.start_time_
                        from task_entry e join act_hi_taskinst h on h.id_ = e.task_id
                        where e.task_id = :task and not exists (
                            select 1 from task_note n where n.task_id = e.task_id and n.kind = 'OPENED')""").param("task", task.value()).update();
    }

    private List<Written> written(TaskId task) {
        return jdbc.sql("select kind, person_id, other_id, words, day, written_at from task_note where task_id = ? "
                        + "order by kind <> 'OPENED', id")
                .param(task.value())
                .query((row, n) -> {
                    UUID other = row.getObject("other_id", UUID.class);
                    return new Written(
                            TaskNoteKind.valueOf(row.getString("kind")),
                            new PersonId(row.getObject("person_id", UUID.class)),
                            other == null ? null : new PersonId(other),
                            row.getString("words"),
                            row.getObject("day", LocalDate.class),
                            row.getTimestamp("written_at"));
                })
                .list();
    }

    /** A task that is opened again is another task to the engine. */
    void move(TaskId from, TaskId to) {
        jdbc.sql("update task_note set task_id = ? where task_id = ?")
                .params(to.value(), from.value())
                .update();
    }
}
