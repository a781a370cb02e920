package nl.samenbeter.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenbeter.workflow.ProcessPlaces.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where many processes stand at once: one statement for the models, one for what is open in one of them. No rights: the
 * caller carries the scope. Not for views.
 */
@Component
@Transactional(readOnly = true)
public class ProcessHeats {

    private static final String RUNNING = """
            with recursive running as (
                select p.proc_inst_id_, p.super_process_instance_id_, p.proc_def_id_, p.proc_def_key_,
                    root.business_key_ = any(:shared) shared
                from act_hi_procinst root join act_hi_procinst p on p.root_proc_inst_id_ = root.proc_inst_id_
                where root.business_key_ = any(:keys) and root.super_process_instance_id_ is null
                    and root.end_time_ is null and p.end_time_ is null)
            """;

    private static final String MODELS = RUNNING + """
            select r.proc_def_key_, count(*) running,
                (array_agg(r.proc_def_id_ order by d.version_ desc))[1] definition
            from running r join act_re_procdef d on d.id_ = r.proc_def_id_
            group by r.proc_def_key_ order by bool_or(r.super_process_instance_id_ is null) desc, r.proc_def_key_
            """;

    private static final String COUNTS = RUNNING + """
            , lags as (
                select t.proc_inst_id_ from act_ru_task t join running r on r.proc_inst_id_ = t.proc_inst_id_
                where t.due_date_ < :today
                union
                select r.super_process_instance_id_ from lags l join running r on r.proc_inst_id_ = l.proc_inst_id_
                where r.super_process_instance_id_ is not null)
            select a.act_id_, coalesce(max(called.proc_def_key_), '') calls,
                count(distinct case when r.shared then r.proc_inst_id_ else a.id_ end) open,
                count(distinct a.id_) filter (
                    where not r.shared and (t.due_date_ < :today or lags.proc_inst_id_ is not null)) late
            from running r join act_hi_actinst a on a.proc_inst_id_ = r.proc_inst_id_ and a.end_time_ is null
                left join act_ru_task t on t.id_ = a.task_id_
                left join running called on called.proc_inst_id_ = a.call_proc_inst_id_
                left join lags on lags.proc_inst_id_ = a.call_proc_inst_id_
            where r.proc_def_key_ = :process
            group by a.act_id_
            """;

    private final ProcessDrawings drawings;
    private final JdbcClient jdbc;
    private final Clock programmeClock;

    ProcessHeats(ProcessDrawings drawings, JdbcClient jdbc, Clock programmeClock) {
        this.drawings = drawings;
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    private record Running(String definition, ProcessHeat.Model model) {}

    private record Count(int open, int late, String calls) {}

    /** Of which models something runs, those that nothing called first. */
    public List<ProcessHeat.Model> models(Collection<Place> places) {
        return running(places).stream().map(Running::model).toList();
    }

    /**
     * What several schools share counts once at each step, and is late for none of them.
     *
     * @return empty when nothing runs of that model
     */
    public Optional<ProcessHeat> of(Collection<Place> places, String process) {
        return running(places).stream()
                .filter(one -> one.model().process().equals(process))
                .findFirst()
                .map(one -> heat(one, counts(places, process)));
    }

    private ProcessHeat heat(Running running, Map<String, Count> counts) {
        var drawing = drawings.of(running.definition());
        return new ProcessHeat(
                running.model().process(),
                drawing.name(),
                drawing.xml(),
                drawing.steps().stream()
                        .map(step -> step(step, counts.getOrDefault(step.element(), new Count(0, 0, ""))))
                        .toList());
    }

    private static ProcessHeat.Step step(ProcessDrawings.DrawnStep step, Count count) {
        return new ProcessHeat.Step(
                step.element(), step.name(), step.kind(), step.properties(), count.open(), count.late(), count.calls());
    }

    private static String[] keys(Stream<Place> places) {
        return places.map(Place::businessKey).toArray(String[]::new);
    }

    private List<Running> running(Collection<Place> places) {
        return jdbc.sql(MODELS)
                .param("keys", keys(places.stream()))
                .param("shared", keys(places.stream().filter(place -> place.school() == null)))
                .query((row, n) -> {
                    String definition = row.getString("definition");
                    return new Running(
                            definition,
                            new ProcessHeat.Model(
                                    row.getString("proc_def_key_"),
                                    drawings.of(definition).name(),
                                    row.getInt("running")));
                })
                .list();
    }

    private Map<String, Count> counts(Collection<Place> places, String process) {
        Map<String, Count> counts = new HashMap<>();
        jdbc.sql(COUNTS)
                .param("keys", keys(places.stream()))
                .param("shared", keys(places.stream().filter(place -> place.school() == null)))
                .param("today", Timestamp.from(ProcessPictures.today(programmeClock)))
                .param("process", process)
                .query(row -> {
                    counts.put(
                            row.getString("act_id_"),
                            new Count(row.getInt("open"), row.getInt("late"), row.getString("calls")));
                });
        return counts;
    }
}
