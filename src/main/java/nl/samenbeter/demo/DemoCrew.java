package nl.samenbeter.demo;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.workflow.PracticeClock;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets time pass for the people of {@link DemoCast}, and lets them work. */
@Component
@Profile("demo")
class DemoCrew {

    private final DemoCast cast;
    private final DemoWork work;
    private final TaskQueries tasks;
    private final PracticeClock clock;
    private final JdbcClient jdbc;

    DemoCrew(DemoCast cast, DemoWork work, TaskQueries tasks, PracticeClock clock, JdbcClient jdbc) {
        this.cast = cast;
        this.work = work;
        this.tasks = tasks;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    void moveTo(LocalDateTime moment) {
        var moved = clock.moveTo(moment);
        if (moved.stoppedAt().isPresent()) {
            throw new IllegalStateException(
                    "the demo's time stopped at " + moved.stoppedAt().get() + ", " + moved.now());
        }
    }

    /**
     * One of the people who may, for every open task; then each of them does what is their own to do today.
     *
     * @param theirDay whether the person of that login does the task now
     */
    void everybodyWorks(LocalDateTime now, BiPredicate<TaskRow, String> theirDay) {
        Set<PersonId> busy = new LinkedHashSet<>();
        jdbc.sql("select t.assignee_, e.candidate_groups, e.element_id from act_ru_task t "
                        + "join task_entry e on e.task_id = t.id_ order by t.due_date_ nulls last, e.element_id")
                .query((row, n) -> actor(row))
                .list()
                .forEach(actor -> actor.ifPresent(busy::add));
        for (PersonId person : busy) {
            Acting.as(person);
            for (TaskRow task : tasks.open()) {
                if (theirDay.test(task, cast.login(person))) {
                    work.finish(task, now);
                }
            }
        }
    }

    private Optional<PersonId> actor(ResultSet task) throws SQLException {
        String assignee = task.getString(1);
        if (assignee != null) {
            return Optional.of(PersonId.of(assignee));
        }
        Array groups = task.getArray(2);
        int turn = task.getString(3).hashCode();
        for (String group : groups == null ? new String[0] : (String[]) groups.getArray()) {
            List<PersonId> holders = cast.holders(group);
            if (!holders.isEmpty()) {
                return Optional.of(holders.get(Math.floorMod(turn, holders.size())));
            }
        }
        return Optional.empty();
    }
}
