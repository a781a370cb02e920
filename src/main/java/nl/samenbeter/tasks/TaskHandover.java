package nl.samenbeter.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.notifications.NoticeArgument;
import nl.samenbeter.notifications.NoticeKind;
import nl.samenbeter.notifications.Notices;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of somebody's tasks when they leave a team or are not there for a while (rulings 17, 30). No rights; for
 * rooms, not for views.
 */
@Component
@Transactional
public class TaskHandover {

    private static final String OPEN_OF = """
            from act_ru_task t join task_entry e on e.task_id = t.id_
            where e.state = 'OPEN' and e.team_id = :team and t.assignee_ = :person""";

    private final Notices notices;
    private final Directory directory;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final TaskService engine;

    TaskHandover(Notices notices, Directory directory, CurrentUser currentUser, JdbcClient jdbc, TaskService engine) {
        this.notices = notices;
        this.directory = directory;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.engine = engine;
    }

    /** The open tasks that are nobody else's business: never handed over. */
    @Transactional(readOnly = true)
    public List<TaskId> privateOf(TeamId team, PersonId person) {
        return tasks("select t.id_ " + OPEN_OF + " and e.candidate_groups = '{}' order by t.id_", team, person);
    }

    /**
     * Gives the open tasks that somebody may not have any more, because a role has ended, to somebody else.
     *
     * @param to gets only what the own role may take; the rest, or all of it when absent, is its groups' again
     */
    public HandedOver handOverLost(TeamId team, PersonId from, @Nullable PersonId to, LocalDate day) {
        return give(
                team,
                shared(team, from).stream()
                        .filter(task -> !mayTake(from, task, day))
                        .toList(),
                to,
                day);
    }

    /** As {@link #handOverLost}, all of them except private ones: somebody is not there for a while. */
    public HandedOver handOver(TeamId team, PersonId from, @Nullable PersonId to, LocalDate day) {
        return give(team, shared(team, from), to, day);
    }

    private List<TaskId> shared(TeamId team, PersonId person) {
        return tasks("select t.id_ " + OPEN_OF + " and e.candidate_groups <> '{}' order by t.id_", team, person);
    }

    private HandedOver give(TeamId team, List<TaskId> tasks, @Nullable PersonId to, LocalDate day) {
        int given = 0;
        for (TaskId task : tasks) {
            boolean fits = to != null && mayTake(to, task, day);
            engine.setAssignee(task.value(), fits ? to.text() : null);
            given += fits ? 1 : 0;
        }
        if (to != null && given > 0 && !currentUser.person().equals(Optional.of(to))) {
            notices.tell(
                    to,
                    NoticeKind.TASKS,
                    "notices.tasks.handedOver",
                    List.of(NoticeArgument.number(given), NoticeArgument.team(team)),
                    "taken",
                    directory.team(team).school());
        }
        return new HandedOver(given, tasks.size() - given);
    }

    /** Half-filled forms die when their writer leaves the team. */
    public void forgetDrafts(TeamId team, PersonId person) {
        jdbc.sql("delete from task_draft d using task_entry e "
                        + "where e.task_id = d.task_id and e.team_id = :team and d.person_id = :person")
                .param("team", team.value())
                .param("person", person.value())
                .update();
    }

    /** How many went to somebody, and how many are open to their groups. */
    public record HandedOver(int toSomebody, int toGroups) {}

    private List<TaskId> tasks(String sql, TeamId team, PersonId person) {
        return jdbc.sql(sql)
                .param("team", team.value())
                .param("person", person.text())
                .query((row, n) -> new TaskId(row.getString("id_")))
                .list();
    }

    private boolean mayTake(PersonId person, TaskId task, LocalDate day) {
        return jdbc.sql("""
                        select 1 from task_entry e join role_grant g on g.person_id = :person
                        where e.task_id = :task and g.begins_on <= :day and (g.ends_on is null or g.ends_on >= :day)
                            and g.role || ':' || coalesce(g.scope_id::text, 'all') = any(e.candidate_groups) limit 1""")
                .param("person", person.value())
                .param("task", task.value())
                .param("day", day)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
