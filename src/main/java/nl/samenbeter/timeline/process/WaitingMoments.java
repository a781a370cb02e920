package nl.samenbeter.timeline.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits in the processes of a programme and in all that these called: one statement for timers, one for tasks. The
 * engine writes the root of a process with it, but not with every scope in it, so tasks are found by their process.
 */
@Component
class WaitingMoments {

    private static final String ROOTS = """
            with root as (
                select e.proc_inst_id_ as id from act_ru_execution e
                where e.business_key_ = :programme and e.parent_id_ is null and e.super_exec_ is null)
            """;
    private static final String VARIABLES = """
            left join act_ru_variable run on run.execution_id_ = w.process_id and run.name_ = 'runNumber'
            left join act_ru_variable week on week.execution_id_ = w.process_id and week.name_ = 'weekNumber'
            left join act_ru_execution process on process.id_ = w.process_id
            left join act_ru_execution caller on caller.id_ = process.super_exec_
            left join act_ru_variable its_run on its_run.execution_id_ = caller.proc_inst_id_ and its_run.name_ = 'runNumber'
            left join act_ru_variable its_week on its_week.execution_id_ = caller.proc_inst_id_
                and its_week.name_ = 'weekNumber'
            """;

    private final JdbcClient jdbc;

    WaitingMoments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A timer or an open task.
     *
     * @param activity of the timer's event, or of the user task
     * @param run, week as the process knows them; absent in processes of the interventions
     * @param calledFor run, week and element of the item for which a week called this process; absent otherwise
     * @param item of a task; absent for one that belongs to none
     * @param seenAgain of a task that was put off
     */
    record Waiting(
            String id,
            String definition,
            String activity,
            String execution,
            String process,
            @Nullable Integer run,
            @Nullable Integer week,
            @Nullable String calledFor,
            @Nullable PlanItemId item,
            @Nullable Instant due,
            @Nullable Instant seenAgain) {}

    List<Waiting> timers(ProgrammeId programme) {
        return read(programme, ROOTS + """
                select w.*, run.long_ as run, week.long_ as week,
                    its_run.long_ || '/' || its_week.long_ || '/' || caller.act_id_ as called_for from (
                    select j.id_ as id, j.process_def_id_ as definition, d.act_id_ as activity,
                        j.execution_id_ as execution, j.process_instance_id_ as process_id, j.duedate_ as due,
                        null::timestamp as seen_again, null::uuid as item
                    from act_ru_job j join root on j.root_proc_inst_id_ = root.id
                    join act_ru_jobdef d on d.id_ = j.job_def_id_
                    where j.type_ = 'timer' and j.duedate_ is not null) w
                """ + VARIABLES + "order by w.id");
    }

    /** Only the execution of a process instance knows its root, not the executions under it that tasks stand in. */
    List<Waiting> tasks(ProgrammeId programme) {
        return read(programme, ROOTS + """
                select w.*, run.long_ as run, week.long_ as week,
                    its_run.long_ || '/' || its_week.long_ || '/' || caller.act_id_ as called_for from (
                    select t.id_ as id, t.proc_def_id_ as definition, t.task_def_key_ as activity,
                        t.execution_id_ as execution, t.proc_inst_id_ as process_id, t.due_date_ as due,
                        t.follow_up_date_ as seen_again, entry.plan_item_id as item
                    from act_ru_execution process join root on process.root_proc_inst_id_ = root.id
                    join act_ru_task t on t.proc_inst_id_ = process.id_
                    join task_entry entry on entry.task_id = t.id_) w
                """ + VARIABLES + "order by w.id");
    }

    /** In one order, as whoever finishes one of them locks it before anything else. */
    void lockTasks(ProgrammeId programme) {
        jdbc.sql(ROOTS + """
                select t.id_ from act_ru_execution process join root on process.root_proc_inst_id_ = root.id
                join act_ru_task t on t.proc_inst_id_ = process.id_
                order by t.id_ for update of t
                """).param("programme", programme.text()).query(row -> {});
    }

    private List<Waiting> read(ProgrammeId programme, String sql) {
        return jdbc.sql(sql)
                .param("programme", programme.text())
                .query((row, n) -> waiting(row))
                .list();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        UUID item = row.getObject("item", UUID.class);
        return new Waiting(
                row.getString("id"),
                row.getString("definition"),
                row.getString("activity"),
                row.getString("execution"),
                row.getString("process_id"),
                number(row, "run"),
                number(row, "week"),
                row.getString("called_for"),
                item == null ? null : new PlanItemId(item),
                instant(row, "due"),
                instant(row, "seen_again"));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : (int) number;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
