package nl.samenbeter.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where something stands in its process and in the processes around it: three statements, however deep and however much is
 * open. No rights: the caller carries the scope. Not for views.
 */
@Component
@Transactional(readOnly = true)
public class ProcessPictures {

    private static final String CHAIN = """
            with recursive chain as (
                select p.proc_inst_id_, p.proc_def_id_, p.proc_def_key_, p.super_process_instance_id_, p.root_proc_inst_id_,
                    p.end_time_, t.task_def_key_ here, 1 depth
                from act_hi_taskinst t join act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_ where t.id_ = ?
                union all
                select p.proc_inst_id_, p.proc_def_id_, p.proc_def_key_, p.super_process_instance_id_, p.root_proc_inst_id_,
                    p.end_time_, null::varchar(255), chain.depth + 1
                from chain join act_hi_procinst p on p.proc_inst_id_ = chain.super_process_instance_id_)
            select * from chain order by depth desc""";

    private static final String ROOTS = """
            select proc_inst_id_, proc_def_key_, end_time_ from act_hi_procinst
            where business_key_ = ? and super_process_instance_id_ is null order by start_time_, proc_inst_id_""";

    /** From a root down along the elements that call; of an element that called more than once what runs, else the last. */
    private static final String DOWN = """
            with recursive chain as (
                select p.proc_inst_id_, p.proc_def_id_, p.proc_def_key_, p.root_proc_inst_id_, p.end_time_, '' here, 1 depth
                from act_hi_procinst p where p.proc_inst_id_ = :root
                union all
                select c.proc_inst_id_, c.proc_def_id_, c.proc_def_key_, c.root_proc_inst_id_, c.end_time_, '', chain.depth + 1
                from chain cross join lateral (
                    select p.* from act_hi_actinst a join act_hi_procinst p on p.proc_inst_id_ = a.call_proc_inst_id_
                    where a.proc_inst_id_ = chain.proc_inst_id_ and a.act_id_ = (cast(:path as text[]))[chain.depth]
                    order by p.end_time_ is null desc, p.start_time_ desc, p.proc_inst_id_ limit 1) c)
            select * from chain order by depth""";

    private static final String STEPS = """
            select a.proc_inst_id_, a.act_id_, a.act_type_, a.call_proc_inst_id_, a.task_id_, a.end_time_, a.act_inst_state_,
                t.due_date_, j.duedate_ wait_until
            from act_hi_actinst a left join act_ru_task t on t.id_ = a.task_id_
                left join act_ru_job j on j.execution_id_ = a.execution_id_ and a.end_time_ is null and a.act_type_ like 'intermediate%'
            where a.proc_inst_id_ in (:chain)""";

    private static final int CANCELLED = 2;
    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

    private final ProcessDrawings drawings;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    ProcessPictures(ProcessDrawings drawings, JdbcClient jdbc, Clock programmeClock) {
        this.drawings = drawings;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    /**
     * @param process its id in the models
     * @param over it has ended
     */
    public record Root(String instance, String process, boolean over) {}

    private record Link(String instance, String definition, String process, String root, boolean over, String here) {}

    private record Happened(
            String instance,
            String element,
            @Nullable String called,
            @Nullable String task,
            boolean open,
            boolean cancelled,
            @Nullable Instant due,
            @Nullable Instant waitsUntil) {}

    /**
     * The process of a task, open or ended, and those around it, the outermost first.
     *
     * @return empty when its history has been cleaned
     */
    public List<ProcessPicture> around(String task) {
        List<Link> chain =
                jdbc.sql(CHAIN).param(task).query(ProcessPictures::link).list();
        return pictures(chain);
    }

    /** The processes that carry this business key and were called by none, the first begun first. */
    public List<Root> roots(String businessKey) {
        return jdbc.sql(ROOTS)
                .param(businessKey)
                .query((row, n) -> new Root(
                        row.getString("proc_inst_id_"),
                        row.getString("proc_def_key_"),
                        row.getTimestamp("end_time_") != null))
                .list();
    }

    /**
     * A process and what it called, the outermost first. In the last one {@code here} is the open step furthest on.
     *
     * @param root one of {@link #roots}
     * @param path from above to below the elements that call the next process
     * @return as deep as was called, empty when its history has been cleaned
     */
    public List<ProcessPicture> down(String root, List<String> path) {
        return pictures(jdbc.sql(DOWN)
                .param("root", root)
                .param("path", path.toArray(String[]::new))
                .query(ProcessPictures::link)
                .list());
    }

    /** What was due before this is late: like everything about a team it is counted by the day. */
    static Instant today(Clock programmeClock) {
        return LocalDate.now(programmeClock.withZone(HOME)).atStartOfDay(HOME).toInstant();
    }

    private List<ProcessPicture> pictures(List<Link> chain) {
        if (chain.isEmpty()) {
            return List.of();
        }
        List<Happened> all = jdbc.sql(STEPS)
                .param("chain", chain.stream().map(Link::instance).toList())
                .query(ProcessPictures::happened)
                .list();
        Instant today = today(programmeClock);
        RunningInside running = RunningInside.of(chain.getFirst().root(), today, jdbc);
        List<ProcessPicture> pictures = new ArrayList<>();
        for (int level = 0; level < chain.size(); level++) {
            Link link = chain.get(level);
            String below = level + 1 < chain.size() ? chain.get(level + 1).instance() : null;
            pictures.add(picture(
                    link,
                    below,
                    all.stream()
                            .filter(one -> one.instance().equals(link.instance()))
                            .toList(),
                    running,
                    today));
        }
        return List.copyOf(pictures);
    }

    private ProcessPicture picture(
            Link link, @Nullable String below, List<Happened> happened, RunningInside running, Instant today) {
        var drawing = drawings.of(link.definition());
        String here = happened.stream()
                .filter(one -> below != null && below.equals(one.called()))
                .map(Happened::element)
                .findFirst()
                .orElseGet(() -> link.here().isEmpty() ? furthest(drawing, happened) : link.here());
        return new ProcessPicture(
                link.process(),
                drawing.name(),
                drawing.xml(),
                here,
                link.over(),
                drawing.steps().stream()
                        .map(step -> step(
                                step,
                                happened.stream()
                                        .filter(one -> one.element().equals(step.element()))
                                        .toList(),
                                running,
                                today))
                        .toList());
    }

    private static String furthest(ProcessDrawings.Drawing drawing, List<Happened> happened) {
        Set<String> open =
                happened.stream().filter(Happened::open).map(Happened::element).collect(Collectors.toSet());
        return drawing.steps().stream()
                .filter(step -> step.kind() != ProcessPicture.StepKind.WAIT && open.contains(step.element()))
                .map(ProcessDrawings.DrawnStep::element)
                .reduce("", (one, further) -> further);
    }

    private static ProcessPicture.Step step(
            ProcessDrawings.DrawnStep drawn, List<Happened> happened, RunningInside running, Instant today) {
        List<Happened> open = happened.stream().filter(Happened::open).toList();
        int inside = 0;
        int insideLate = 0;
        for (Happened one : open) {
            if (one.called() != null) {
                inside += running.steps(one.called());
                insideLate += running.late(one.called());
            }
        }
        return new ProcessPicture.Step(
                drawn.element(),
                drawn.name(),
                drawn.kind(),
                drawn.properties(),
                (int) happened.stream()
                        .filter(one -> !one.open() && !one.cancelled())
                        .count(),
                (int) happened.stream().filter(Happened::cancelled).count(),
                !open.isEmpty(),
                open.stream()
                        .filter(one -> one.task() != null)
                        .map(one -> new ProcessPicture.OpenTask(
                                one.task(), one.due() != null && one.due().isBefore(today)))
                        .toList(),
                inside,
                insideLate,
                open.stream()
                        .map(Happened::waitsUntil)
                        .filter(until -> until != null && until.isBefore(PausedTimers.FAR_AWAY))
                        .min(Instant::compareTo)
                        .orElse(null));
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        return new Link(
                row.getString("proc_inst_id_"),
                row.getString("proc_def_id_"),
                row.getString("proc_def_key_"),
                row.getString("root_proc_inst_id_"),
                row.getTimestamp("end_time_") != null,
                Objects.requireNonNullElse(row.getString("here"), ""));
    }

    private static Happened happened(ResultSet row, int n) throws SQLException {
        return new Happened(
                row.getString("proc_inst_id_"),
                row.getString("act_id_"),
                row.getString("call_proc_inst_id_"),
                row.getString("task_id_"),
                row.getTimestamp("end_time_") == null,
                row.getInt("act_inst_state_") == CANCELLED,
                instant(row, "due_date_"),
                instant(row, "wait_until"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
