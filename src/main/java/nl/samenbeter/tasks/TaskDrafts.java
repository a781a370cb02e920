package nl.samenbeter.tasks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One draft per person and task. */
@Component
class TaskDrafts {

    private static final int MAX_CHARACTERS = 100_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TaskDrafts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param known when the draft was saved that the writer has seen; absent when there was none
     * @return false when another was saved since, which stays
     */
    boolean save(
            TaskId task,
            PersonId person,
            UUID school,
            Map<String, String> fields,
            @Nullable Instant known,
            Instant at) {
        String content = json.writeValueAsString(fields);
        if (content.length() > MAX_CHARACTERS) {
            throw new DomainException("tasks.draftTooLong");
        }
        return jdbc.sql("""
                        insert into task_draft (task_id, person_id, school_id, content, saved_at)
                        values (:task, :person, :school, :content, :at)
                        on conflict (task_id, person_id) do update set content = excluded.content, saved_at = excluded.saved_at
                        where task_draft.saved_at = cast(:known as timestamptz)
                        """)
                        .param("task", task.value())
                        .param("person", person.value())
                        .param("school", school)
                        .param("content", content)
                        .param("known", known == null ? null : Timestamp.from(known))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<TaskDraft> find(TaskId task, PersonId person) {
        return jdbc.sql("select content, saved_at from task_draft where task_id = :task and person_id = :person")
                .param("task", task.value())
                .param("person", person.value())
                .query((row, n) -> new TaskDraft(
                        json.readValue(row.getString("content"), new TypeReference<Map<String, String>>() {}),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }
}
