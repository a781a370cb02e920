package nl.samenbeter.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.samenbeter.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Questions for help among the rows of {@link TaskNotes}: open until they are settled. */
@Component
class HelpNotes {

    private static final String OPEN = """
            select n.task_id, n.person_id, n.other_id, n.words, n.written_at, e.zone, a.name asker, h.name helper
            from task_note n join task_entry e on e.task_id = n.task_id and e.state = 'OPEN'
                left join person a on a.id = n.person_id left join person h on h.id = n.other_id
            where n.kind = 'HELP_ASKED' and n.settled_at is null""";

    private final JdbcClient jdbc;
    private final Clock programmeClock;

    HelpNotes(JdbcClient jdbc, Clock programmeClock) {
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    List<HelpQuestion> askedBy(PersonId asker) {
        return jdbc.sql(OPEN + " and n.person_id = ? order by n.id")
                .param(asker.value())
                .query((row, n) -> question(row, asker))
                .list();
    }

    List<HelpQuestion> askedOf(PersonId helper) {
        return jdbc.sql(OPEN + " and n.other_id = ? order by n.id")
                .param(helper.value())
                .query((row, n) -> question(row, helper))
                .list();
    }

    /** Those that this person asked or was asked. */
    List<HelpQuestion> about(TaskId task, PersonId person) {
        return jdbc.sql(OPEN + " and n.task_id = ? and ? in (n.person_id, n.other_id) order by n.id")
                .params(task.value(), person.value())
                .query((row, n) -> question(row, person))
                .list();
    }

    private static HelpQuestion question(ResultSet row, PersonId reader) throws SQLException {
        var asker = new PersonId(row.getObject("person_id", UUID.class));
        return new HelpQuestion(
                new TaskId(row.getString("task_id")),
                asker.equals(reader),
                asker,
                Objects.requireNonNullElse(row.getString("asker"), ""),
                new PersonId(row.getObject("other_id", UUID.class)),
                Objects.requireNonNullElse(row.getString("helper"), ""),
                Objects.requireNonNullElse(row.getString("words"), ""),
                LocalDateTime.ofInstant(row.getTimestamp("written_at").toInstant(), ZoneId.of(row.getString("zone"))));
    }

    /** @return who had asked, and has an answer now */
    List<PersonId> answered(TaskId task, PersonId helper) {
        return jdbc.sql(
                        "update task_note set settled_at = ? where task_id = ? and other_id = ? and kind = 'HELP_ASKED' "
                                + "and settled_at is null returning person_id")
                .params(Timestamp.from(programmeClock.instant()), task.value(), helper.value())
                .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    /** Whoever gives a task away has no question about it any more. */
    void withdraw(TaskId task, PersonId asker) {
        jdbc.sql("update task_note set settled_at = ? where task_id = ? and person_id = ? and kind = 'HELP_ASKED' "
                        + "and settled_at is null")
                .params(Timestamp.from(programmeClock.instant()), task.value(), asker.value())
                .update();
    }

    /** @return false when it was not open any more */
    boolean withdraw(TaskId task, PersonId asker, PersonId helper) {
        return jdbc.sql("update task_note set settled_at = ? where task_id = ? and person_id = ? and other_id = ? "
                                + "and kind = 'HELP_ASKED' and settled_at is null")
                        .params(Timestamp.from(programmeClock.instant()), task.value(), asker.value(), helper.value())
                        .update()
                == 1;
    }

    /** Whether that person was ever asked to help with it. */
    boolean wasAsked(TaskId task, PersonId helper) {
        return jdbc.sql("select 1 from task_note where other_id = ? and task_id = ? and kind = 'HELP_ASKED' limit 1")
                .params(helper.value(), task.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
