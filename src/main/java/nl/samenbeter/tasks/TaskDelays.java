package nl.samenbeter.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenbeter.shared.DomainException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long tasks can be out of sight: to the due day, or a week when that is today or has gone by. */
@Component
class TaskDelays {

    private static final Period WITHOUT_DUE = Period.ofMonths(3);

    private final JdbcClient jdbc;
    private final Clock programmeClock;

    TaskDelays(JdbcClient jdbc, Clock programmeClock) {
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    /** @param latest the last day until which the task can be out of sight */
    record Delay(LocalDate today, LocalDate latest, ZoneId zone) {

        /** @throws DomainException {@code tasks.putOffTooEarly}, {@code tasks.putOffTooLate} with the last day possible */
        void mustAllow(LocalDate day) {
            if (!day.isAfter(today)) {
                throw new DomainException("tasks.putOffTooEarly");
            }
            if (day.isAfter(latest)) {
                throw new DomainException("tasks.putOffTooLate", latest);
            }
        }
    }

    /** Nothing once the task has ended. */
    Optional<Delay> of(TaskId id) {
        return Optional.ofNullable(of(List.of(id)).get(id));
    }

    /** Without those that have ended. */
    Map<TaskId, Delay> of(Collection<TaskId> ids) {
        var delays = new HashMap<TaskId, Delay>();
        jdbc.sql("select e.task_id, e.zone, t.due_date_ from task_entry e join act_ru_task t on t.id_ = e.task_id "
                        + "where e.task_id = any(:ids)")
                .param("ids", TaskId.texts(ids))
                .query(row -> {
                    delays.put(new TaskId(row.getString("task_id")), delay(row));
                });
        return delays;
    }

    private Delay delay(ResultSet row) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        LocalDate today = LocalDate.now(programmeClock.withZone(zone));
        Timestamp due = row.getTimestamp("due_date_");
        LocalDate dueDay = due == null
                ? today.plus(WITHOUT_DUE)
                : due.toInstant().atZone(zone).toLocalDate();
        return new Delay(today, dueDay.isAfter(today) ? dueDay : today.plusWeeks(1), zone);
    }
}
