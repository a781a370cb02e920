package nl.samenbeter.timeline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.ItemAppointment;
import nl.samenbeter.programme.ItemAppointments;
import nl.samenbeter.programme.PlanState;
import nl.samenbeter.programme.PlanState.Item;
import nl.samenbeter.programme.PlanStates;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The state of a programme in the sense of rulings 45, as the database has it: the plan without versions, the dates of open
 * timers and tasks, and what people agreed. Read past the timeline's own reading of the engine.
 *
 * @param timers when each job fires
 * @param names elements of timers and tasks in the model
 */
record WhatStands(
        PlanState plan,
        Map<String, Instant> timers,
        Map<String, TaskDates> tasks,
        List<ItemAppointment> appointments,
        Map<String, String> names) {

    record TaskDates(@Nullable Instant due, @Nullable Instant seenAgain) {}

    static WhatStands of(ProgrammeId programme, ApplicationContext application) {
        var jdbc = application.getBean(JdbcClient.class);
        PlanState plan = application.getBean(PlanStates.class).read(programme);
        Map<String, Instant> timers = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        jdbc.sql("select j.id_, j.duedate_, d.act_id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_ "
                        + "where j.type_ = 'timer' and j.root_proc_inst_id_ in (" + TestSchool.ROOTS + ")")
                .param("programme", programme.text())
                .query(row -> {
                    timers.put(row.getString(1), at(row.getObject(2, LocalDateTime.class)));
                    names.put(row.getString(1), row.getString(3));
                });
        Map<String, TaskDates> tasks = new TreeMap<>();
        jdbc.sql("select t.id_, t.due_date_, t.follow_up_date_, t.task_def_key_ from act_ru_task t "
                        + "join act_ru_execution e on e.id_ = t.proc_inst_id_ "
                        + "where e.root_proc_inst_id_ in (" + TestSchool.ROOTS + ")")
                .param("programme", programme.text())
                .query(row -> {
                    tasks.put(
                            row.getString(1),
                            new TaskDates(
                                    at(row.getObject(2, LocalDateTime.class)),
                                    at(row.getObject(3, LocalDateTime.class))));
                    names.put(row.getString(1), row.getString(4));
                });
        List<PlanItemId> items = plan.items().stream().map(Item::id).toList();
        List<ItemAppointment> appointments = application.getBeansOfType(ItemAppointments.class).values().stream()
                .flatMap(room -> room.of(items).stream())
                .sorted(Comparator.comparing(Object::toString))
                .toList();
        return new WhatStands(plan, timers, tasks, appointments, names);
    }

    private static @Nullable Instant at(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    /** What is otherwise; empty when both are the same state. */
    List<String> differences(WhatStands other) {
        List<String> mine = facts();
        List<String> theirs = other.facts();
        return Stream.concat(
                        mine.stream().filter(one -> !theirs.contains(one)).map(one -> "- " + one),
                        theirs.stream().filter(one -> !mine.contains(one)).map(one -> "+ " + one))
                .toList();
    }

    private List<String> facts() {
        List<String> facts = new ArrayList<>();
        TimelineStories.withoutVersions(plan).forEach(one -> facts.add(one.toString()));
        timers.forEach((id, fires) -> facts.add("timer " + names.get(id) + " " + id + " " + fires));
        tasks.forEach((id, dates) -> facts.add("task " + names.get(id) + " " + id + " " + dates));
        appointments.forEach(one -> facts.add(one.toString()));
        return facts;
    }

    /** The same for the same state of another school: without ids that are made by chance. */
    String digest() {
        List<String> facts = new ArrayList<>();
        plan.items().forEach(item -> facts.add(item.run() + "/" + item.week() + "/" + item.element() + item.moments()));
        plan.runs().forEach(run -> facts.add(run.weeks().toString()));
        timers.forEach((id, fires) -> facts.add(names.get(id) + " " + fires));
        tasks.forEach((id, dates) -> facts.add(names.get(id) + " " + dates));
        appointments.forEach(one -> facts.add(one.kind() + " " + one.day() + " " + one.begins() + " "
                + one.people().stream()
                        .map(person -> person.value().getMostSignificantBits())
                        .toList()));
        return Integer.toHexString(facts.stream().sorted().toList().hashCode());
    }
}
