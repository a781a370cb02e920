package nl.samenbeter.tasks;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many of the tasks of a plan item are done, never whose. No rights: the caller carries the scope. Not for views. */
@Component
@Transactional(readOnly = true)
public class TaskTallies {

    private static final String TALLIES = """
            select distinct on (plan_item_id) plan_item_id, done, given from (
                select plan_item_id, element_id, count(*) filter (where state = 'DONE') done,
                    count(*) filter (where state in ('DONE', 'OPEN')
                        or state = 'LAPSED_OR_CANCELLED' and not exists (select 1 from task_entry open
                            where open.programme_id = :programme and open.plan_item_id = e.plan_item_id
                                and open.state = 'OPEN')) given
                from task_entry e where programme_id = :programme and plan_item_id is not null
                group by plan_item_id, element_id) of_element
            order by plan_item_id, given desc, element_id""";

    private final JdbcClient jdbc;

    TaskTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param given to how many people, or groups of people, the task was given */
    public record Tally(int done, int given) {}

    /** By plan item, of the step that most people do; what lapsed counts as given once nothing of it is open. */
    public Map<PlanItemId, Tally> of(ProgrammeId programme) {
        Map<PlanItemId, Tally> tallies = new HashMap<>();
        jdbc.sql(TALLIES).param("programme", programme.value()).query(row -> {
            tallies.put(
                    new PlanItemId(row.getObject("plan_item_id", UUID.class)),
                    new Tally(row.getInt("done"), row.getInt("given")));
        });
        return tallies;
    }
}
