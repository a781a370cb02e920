package nl.samenbeter.tasks;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
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
            PersonId person,
            @Nullable PersonId other,
            @Nullable String words,
            @Nullable LocalDate day,
            Timestamp at) {}

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

    List<Written> of(TaskId task) {
        return jdbc.sql("select kind, person_id, other_id, words, day, written_at from task_note where task_id = ? "
                        + "order by id")
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
