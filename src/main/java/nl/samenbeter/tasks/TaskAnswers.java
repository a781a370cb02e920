package nl.samenbeter.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers to forms that stand in a model: a row per field. */
@Component
class TaskAnswers {

    /** Columns of an {@link Origin}, of {@code task_entry e}. */
    static final String ORIGIN = "e.definition_id, e.process_key, e.element_id, e.form_key, e.team_id, e.programme_id,"
            + " e.plan_item_id, e.zone";

    /** Arm of the statement that ends a task, whose row is {@code ended}. */
    static final String KEEP = """
            insert into task_answer (task_id, field, position, field_type, value, answered_at, school_id, team_id,
                programme_id, plan_item_id, process_key, element_id)
            select e.task_id, a.field, a.position, a.type, a.value, :at, e.school_id, e.team_id,
                e.programme_id, e.plan_item_id, e.process_key, e.element_id
            from ended e,
                unnest(:fields::text[], :types::text[], :values::text[]) with ordinality as a(field, type, value, position)""";

    private final JdbcClient jdbc;

    TaskAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a task comes from. */
    record Origin(
            String definition,
            String process,
            String element,
            String formKey,
            @Nullable TeamId team,
            @Nullable ProgrammeId programme,
            @Nullable PlanItemId planItem,
            ZoneId zone) {}

    Optional<Origin> origin(TaskId task) {
        return jdbc.sql("select " + ORIGIN + " from task_entry e where e.task_id = ?")
                .param(task.value())
                .query(TaskAnswers::origin)
                .optional();
    }

    static Origin origin(ResultSet row, int n) throws SQLException {
        UUID team = row.getObject("team_id", UUID.class);
        UUID programme = row.getObject("programme_id", UUID.class);
        UUID item = row.getObject("plan_item_id", UUID.class);
        return new Origin(
                row.getString("definition_id"),
                row.getString("process_key"),
                row.getString("element_id"),
                row.getString("form_key"),
                team == null ? null : new TeamId(team),
                programme == null ? null : new ProgrammeId(programme),
                item == null ? null : new PlanItemId(item),
                ZoneId.of(row.getString("zone")));
    }

    /** A field with its answer. */
    record Answer(FormField field, String value) {}

    /** A task has its answers once. */
    static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, List<Answer> answers) {
        return statement
                .param("fields", each(answers, answer -> answer.field().id()))
                .param("types", each(answers, answer -> answer.field().type().property()))
                .param("values", each(answers, Answer::value));
    }

    private static String[] each(List<Answer> answers, Function<Answer, String> part) {
        return answers.stream().map(part).toArray(String[]::new);
    }

    void forget(TaskId task) {
        jdbc.sql("delete from task_answer where task_id = ?")
                .param(task.value())
                .update();
    }

    Map<String, String> read(TaskId task) {
        var values = new LinkedHashMap<String, String>();
        jdbc.sql("select field, value from task_answer where task_id = ? order by position")
                .param(task.value())
                .query(row -> {
                    values.put(row.getString("field"), row.getString("value"));
                });
        return values;
    }

    Map<TaskId, Map<String, String>> read(PlanItemId item) {
        return perTask(
                "select task_id, field, value from task_answer where plan_item_id = ?"
                        + " order by answered_at, task_id, position",
                item.value());
    }

    Map<PlanItemId, Map<TaskId, Map<String, String>>> read(Collection<PlanItemId> items) {
        var answers = new LinkedHashMap<PlanItemId, Map<TaskId, Map<String, String>>>();
        if (!items.isEmpty()) {
            jdbc.sql("select plan_item_id, task_id, field, value from task_answer where plan_item_id in (:items)"
                            + " order by answered_at, task_id, position")
                    .param("items", items.stream().map(PlanItemId::value).toList())
                    .query(row -> {
                        answers.computeIfAbsent(
                                        new PlanItemId(row.getObject("plan_item_id", UUID.class)),
                                        id -> new LinkedHashMap<>())
                                .computeIfAbsent(new TaskId(row.getString("task_id")), id -> new LinkedHashMap<>())
                                .put(row.getString("field"), row.getString("value"));
                    });
        }
        return answers;
    }

    Map<TaskId, Map<String, String>> read(ProgrammeId programme, String element) {
        return perTask(
                "select task_id, field, value from task_answer where programme_id = ? and element_id = ?"
                        + " order by answered_at, task_id, position",
                programme.value(),
                element);
    }

    private Map<TaskId, Map<String, String>> perTask(String sql, Object... parameters) {
        var answers = new LinkedHashMap<TaskId, Map<String, String>>();
        jdbc.sql(sql).params(parameters).query(row -> {
            answers.computeIfAbsent(new TaskId(row.getString("task_id")), id -> new LinkedHashMap<>())
                    .put(row.getString("field"), row.getString("value"));
        });
        return answers;
    }
}
