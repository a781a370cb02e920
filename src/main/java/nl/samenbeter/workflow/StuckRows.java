package nl.samenbeter.workflow;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Steps that do not go on by themselves, by one statement over the engine's tables, and where they stand in the processes
 * around them by a second one. A branch that waits at a join for others of its process goes on when they do. What begins a
 * process inside a process (its elements are called startEvent…) moves no step, and neither does what only reminds of one
 * (event…Reminds).
 */
@Component
class StuckRows {

    private static final String OF_THESE = "e.business_key_ = any(:keys)";
    private static final String OF_ALL = "e.business_key_ is not null";

    private static final String STUCK = """
            with recursive root as (
                select e.id_ as id, e.business_key_ as key from act_ru_execution e
                where e.parent_id_ is null and e.super_exec_ is null and %s),
            leaf as (
                select e.*, root.key,
                    not exists (select 1 from act_ru_task t where t.execution_id_ = e.id_)
                    and not exists (select 1 from act_ru_ext_task x where x.execution_id_ = e.id_)
                    and not exists (select 1 from act_ru_execution c where c.super_exec_ = e.id_)
                    and not exists (select 1 from act_ru_job j left join act_ru_jobdef d on d.id_ = j.job_def_id_
                        where j.execution_id_ = e.id_ and (d.act_id_ is null or d.act_id_ = e.act_id_
                            or d.act_id_ not like 'startEvent%%' and d.act_id_ not like 'event%%Reminds'))
                    and not exists (select 1 from act_ru_event_subscr s where s.execution_id_ = e.id_
                        and s.event_type_ <> 'compensate' and s.activity_id_ not like 'startEvent%%') as bare
                from root join act_ru_execution p on p.root_proc_inst_id_ = root.id and p.parent_id_ is null
                join act_ru_execution e on e.proc_inst_id_ = p.id_
                where not e.is_event_scope_ and not exists (
                    select 1 from act_ru_execution c where c.parent_id_ = e.id_ and not c.is_event_scope_)),
            above as (
                select leaf.id_ as leaf, leaf.parent_id_ as up from leaf where leaf.bare
                union all
                select above.leaf, e.parent_id_ from above join act_ru_execution e on e.id_ = above.up)
            select j.id_ as id, 'FAILED' as kind, root.key, j.process_instance_id_ as instance,
                j.process_def_id_ as definition, coalesce(j.failed_act_id_, d.act_id_) as step, d.act_id_ as stands_at,
                coalesce(i.incident_timestamp_, j.create_time_) as since, b.bytes_ as stack
            from act_ru_job j join root on j.root_proc_inst_id_ = root.id
            left join act_ru_jobdef d on d.id_ = j.job_def_id_
            left join act_ru_incident i on i.configuration_ = j.id_ and i.incident_type_ = 'failedJob'
            left join act_ge_bytearray b on b.id_ = j.exception_stack_id_
            where j.retries_ = 0
            union all
            select leaf.id_, 'STILL', leaf.key, leaf.proc_inst_id_, leaf.proc_def_id_, leaf.act_id_, leaf.act_id_,
                (select max(a.start_time_) from act_hi_actinst a
                    where a.proc_inst_id_ = leaf.proc_inst_id_ and a.act_id_ = leaf.act_id_), null
            from leaf
            where leaf.bare and leaf.act_id_ is not null
                and (leaf.is_active_ or not exists (
                    select 1 from leaf other where other.proc_inst_id_ = leaf.proc_inst_id_ and not other.bare))
                and not exists (select 1 from above join act_ru_job j on j.execution_id_ = above.up
                    left join act_ru_jobdef d on d.id_ = j.job_def_id_
                    where above.leaf = leaf.id_ and (d.act_id_ is null
                        or d.act_id_ not like 'startEvent%%' and d.act_id_ not like 'event%%Reminds'))
            order by since, id limit :most
            """;

    private static final String AROUND = """
            with recursive chain as (
                select f.id, f.instance, f.definition, f.step, f.stands_at, 0 as depth
                from unnest(:ids::text[], :instances::text[], :definitions::text[], :steps::text[], :places::text[])
                    as f(id, instance, definition, step, stands_at)
                union all
                select chain.id, s.proc_inst_id_, s.proc_def_id_, s.act_id_, s.act_id_, chain.depth + 1
                from chain join act_ru_execution p on p.id_ = chain.instance
                join act_ru_execution s on s.id_ = p.super_exec_)
            select * from chain order by id, depth
            """;

    private static final String KEY = """
            select root.business_key_ from (
                select j.root_proc_inst_id_ as id from act_ru_job j where j.id_ = :id
                union all
                select p.root_proc_inst_id_ from act_ru_execution e join act_ru_execution p on p.id_ = e.proc_inst_id_
                where e.id_ = :id) found
            join act_ru_execution root on root.id_ = found.id
            """;

    private final JdbcClient jdbc;

    StuckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A step in one process, the innermost first.
     *
     * @param standsAt the element in which the engine waits; the step that failed may lie behind it
     */
    record Place(String id, String instance, String definition, String step, String standsAt) {}

    record Row(
            StuckStep.Kind kind,
            String key,
            Place place,
            Instant since,
            @Nullable FailureReason reason) {}

    List<Row> of(Collection<String> keys, int most) {
        return jdbc.sql(STUCK.formatted(OF_THESE))
                .param("keys", keys.toArray(String[]::new))
                .param("most", most)
                .query(StuckRows::row)
                .list();
    }

    List<Row> ofAll(int most) {
        return jdbc.sql(STUCK.formatted(OF_ALL))
                .param("most", most)
                .query(StuckRows::row)
                .list();
    }

    /** By id of the row: its own place, then those of the processes that called it. */
    Map<String, List<Place>> around(Collection<Row> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        List<Place> places = rows.stream().map(Row::place).toList();
        return jdbc
                .sql(AROUND)
                .param("ids", places.stream().map(Place::id).toArray(String[]::new))
                .param("instances", places.stream().map(Place::instance).toArray(String[]::new))
                .param("definitions", places.stream().map(Place::definition).toArray(String[]::new))
                .param("steps", places.stream().map(Place::step).toArray(String[]::new))
                .param("places", places.stream().map(Place::standsAt).toArray(String[]::new))
                .query((row, n) -> place(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Place::id));
    }

    /** The business key around a job or a place in a process; empty when it is gone. */
    List<String> key(StuckStepId id) {
        return jdbc.sql(KEY).param("id", id.text()).query(String.class).list();
    }

    /** Whoever else repairs the same waits. */
    void lock(StuckStepId id) {
        jdbc.sql("select id_ from act_ru_job where id_ = ? for update")
                .param(id.text())
                .query(row -> {});
        jdbc.sql("select id_ from act_ru_execution where id_ = ? for update")
                .param(id.text())
                .query(row -> {});
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        var kind = StuckStep.Kind.valueOf(row.getString("kind"));
        byte[] stack = row.getBytes("stack");
        return new Row(
                kind,
                row.getString("key"),
                place(row),
                row.getTimestamp("since").toInstant(),
                kind == StuckStep.Kind.STILL
                        ? null
                        : FailureReason.of(stack == null ? null : new String(stack, StandardCharsets.UTF_8)));
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getString("id"),
                row.getString("instance"),
                row.getString("definition"),
                row.getString("step"),
                row.getString("stands_at"));
    }
}
