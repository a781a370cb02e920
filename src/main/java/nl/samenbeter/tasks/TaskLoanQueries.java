package nl.samenbeter.tasks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For whom the reader stands in; nobody reads it of another. */
@Service
@Transactional(readOnly = true)
public class TaskLoanQueries {

    private final CurrentUser currentUser;
    private final Directory directory;
    private final JdbcClient jdbc;

    TaskLoanQueries(CurrentUser currentUser, Directory directory, JdbcClient jdbc) {
        this.currentUser = currentUser;
        this.directory = directory;
        this.jdbc = jdbc;
    }

    private record Lent(PersonId owner, LocalDate until) {}

    /** Which of the reader's open tasks are a colleague's for now. */
    @PreAuthorize("isAuthenticated()")
    public Map<TaskId, StandingIn> standingIn() {
        PersonId me = currentUser.require().person();
        var lent = new HashMap<TaskId, Lent>();
        jdbc.sql("""
                        select l.task_id, l.owner_id, l.until_day from task_loan l join act_ru_task t on t.id_ = l.task_id
                        where l.stand_in_id = :me and not l.ended and t.assignee_ = :assignee order by l.id""").param("me", me.value()).param("assignee", me.text()).query(row -> {
            lent.put(
                    new TaskId(row.getString("task_id")),
                    new Lent(
                            new PersonId(row.getObject("owner_id", UUID.class)),
                            row.getObject("until_day", LocalDate.class)));
        });
        Map<PersonId, String> names = directory.names(
                lent.values().stream().map(Lent::owner).distinct().toList());
        var found = new HashMap<TaskId, StandingIn>();
        lent.forEach((task, one) -> found.put(task, new StandingIn(names.getOrDefault(one.owner(), ""), one.until())));
        return found;
    }
}
