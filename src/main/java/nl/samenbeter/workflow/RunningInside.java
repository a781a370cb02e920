package nl.samenbeter.workflow;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much is open in the processes that run under one root, read in one statement. */
final class RunningInside {

    private static final String OPEN = """
            select p.proc_inst_id_, p.super_process_instance_id_, t.task_def_key_, bool_or(coalesce(t.due_date_ < :today, false)) late
            from act_hi_procinst p left join act_ru_task t on t.proc_inst_id_ = p.proc_inst_id_
            where p.root_proc_inst_id_ = :root and p.end_time_ is null
            group by p.proc_inst_id_, p.super_process_instance_id_, t.task_def_key_""";

    private final Map<String, Inside> running = new HashMap<>();

    private RunningInside() {}

    /** Open steps of a process: those of its own, and the processes it has called. */
    private static final class Inside {

        private int own;
        private int ownLate;
        private final Set<String> called = new HashSet<>();
    }

    static RunningInside of(String root, Instant today, JdbcClient jdbc) {
        var all = new RunningInside();
        jdbc.sql(OPEN).param("root", root).param("today", Timestamp.from(today)).query(row -> {
            String step = row.getString("task_def_key_");
            all.add(
                    row.getString("proc_inst_id_"),
                    row.getString("super_process_instance_id_"),
                    step != null,
                    row.getBoolean("late"));
        });
        return all;
    }

    private void add(String instance, @Nullable String caller, boolean open, boolean late) {
        Inside inside = running.computeIfAbsent(instance, key -> new Inside());
        if (open) {
            inside.own++;
            inside.ownLate += late ? 1 : 0;
        }
        if (caller != null) {
            running.computeIfAbsent(caller, key -> new Inside()).called.add(instance);
        }
    }

    /** A called process in which something is open is one step of its caller. */
    int steps(String instance) {
        Inside inside = running.get(instance);
        return inside == null
                ? 0
                : inside.own
                        + (int) inside.called.stream()
                                .filter(called -> steps(called) > 0)
                                .count();
    }

    int late(String instance) {
        Inside inside = running.get(instance);
        return inside == null
                ? 0
                : inside.ownLate
                        + (int) inside.called.stream()
                                .filter(called -> late(called) > 0)
                                .count();
    }
}
