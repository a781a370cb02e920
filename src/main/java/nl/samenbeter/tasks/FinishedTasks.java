package nl.samenbeter.tasks;

import java.sql.Timestamp;
import java.time.Instant;
import nl.samenbeter.shared.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts of what was finished, never who. No rights: the caller carries the scope. Not for views. */
@Component
@Transactional(readOnly = true)
public class FinishedTasks {

    private final JdbcClient jdbc;

    FinishedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many different people of a team finished a task of this element since then. */
    public int people(TeamId team, String element, Instant since) {
        return jdbc.sql("""
                        select count(distinct last_assignee) from task_entry
                        where team_id = ? and element_id = ? and state = 'DONE' and ended_at >= ?""")
                .params(team.value(), element, Timestamp.from(since))
                .query(Integer.class)
                .single();
    }
}
