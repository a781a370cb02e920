package nl.samenbeter.tasks;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.samenbeter.notifications.NoticeArgument;
import nl.samenbeter.notifications.NoticeKind;
import nl.samenbeter.notifications.Notices;
import nl.samenbeter.organisation.AbsenceId;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Role;
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

    private final TaskEntries entries;
    private final TaskLoans loans;
    private final TaskNotes notes;
    private final Notices notices;
    private final Directory directory;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final TaskService engine;

    TaskHandover(
            TaskEntries entries,
            TaskLoans loans,
            TaskNotes notes,
            Notices notices,
            Directory directory,
            CurrentUser currentUser,
            JdbcClient jdbc,
            TaskService engine) {
        this.entries = entries;
        this.loans = loans;
        this.notes = notes;
        this.notices = notices;
        this.directory = directory;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.engine = engine;
    }

    /** The open tasks that are nobody else's business: never handed over. */
    @Transactional(readOnly = true)
    public List<TaskId> privateOf(TeamId team, PersonId person) {
        return jdbc.sql("select t.id_ " + OPEN_OF + " and e.candidate_groups = '{}' order by t.id_")
                .param("team", team.value())
                .param("person", person.text())
                .query((row, n) -> new TaskId(row.getString("id_")))
                .list();
    }

    /** One task and whose it becomes; nobody when it is open to its groups. */
    public record Passing(
            TaskId task, String kind, @Nullable PersonId to) {}

    /**
     * What becomes of the open tasks that somebody may not have any more when a role in the team ends.
     *
     * @param ended the role; others of the same person go on
     * @param to who gets a task of that kind, as far as the own role may take it; its groups when nobody does
     */
    @Transactional(readOnly = true)
    public List<Passing> lost(
            TeamId team, PersonId from, Role ended, Function<String, @Nullable PersonId> to, LocalDate day) {
        String group = TaskGroups.of(ended, team);
        return shared(team, from).stream()
                .filter(task -> !entries.mayTakeWithout(group, from, task.id(), day))
                .map(task -> passing(task, to.apply(task.kind()), day))
                .toList();
    }

    /** As {@link #lost}, all tasks except private ones: somebody is not there for a while. */
    @Transactional(readOnly = true)
    public List<Passing> during(TeamId team, PersonId from, @Nullable PersonId to, LocalDate day) {
        return shared(team, from).stream().map(task -> passing(task, to, day)).toList();
    }

    private Passing passing(Shared task, @Nullable PersonId to, LocalDate day) {
        return new Passing(task.id(), task.kind(), to != null && entries.mayTake(to, task.id(), day) ? to : null);
    }

    /** For good: who has left has no part in it any more. */
    public HandedOver passOn(TeamId team, PersonId from, List<Passing> passings) {
        passings.forEach(passing -> {
            give(passing);
            if (passing.to() != null) {
                loans.passedOn(passing.task(), from, passing.to());
            }
            notes.write(
                    passing.task(),
                    passing.to() == null ? TaskNoteKind.OPENED_UP : TaskNoteKind.PASSED_ON,
                    from,
                    passing.to(),
                    null,
                    null);
        });
        return told(team, passings);
    }

    /** For as long as the absence lasts; what goes to groups does not come back, and the coach is told. */
    public HandedOver lend(TeamId team, PersonId from, AbsenceId absence, LocalDate lastDay, List<Passing> passings) {
        passings.forEach(passing -> {
            give(passing);
            if (passing.to() == null) {
                notes.write(passing.task(), TaskNoteKind.OPENED_UP, from);
            } else {
                loans.lend(passing.task(), absence, from, passing.to(), lastDay);
            }
        });
        HandedOver handedOver = told(team, passings);
        if (handedOver.toGroups() > 0) {
            loans.tellCoaches(team, handedOver.toGroups(), entries.today());
        }
        return handedOver;
    }

    private void give(Passing passing) {
        engine.setAssignee(
                passing.task().value(),
                passing.to() == null ? null : passing.to().text());
    }

    private HandedOver told(TeamId team, List<Passing> passings) {
        Map<PersonId, Integer> given = new LinkedHashMap<>();
        passings.stream()
                .flatMap(passing -> Stream.ofNullable(passing.to()))
                .forEach(to -> given.merge(to, 1, Integer::sum));
        given.forEach((to, count) -> {
            if (!currentUser.person().equals(Optional.of(to))) {
                notices.tell(
                        to,
                        NoticeKind.TASKS,
                        "notices.tasks.handedOver",
                        List.of(NoticeArgument.number(count), NoticeArgument.team(team)),
                        "taken",
                        directory.team(team).school());
            }
        });
        int toSomebody = given.values().stream().mapToInt(Integer::intValue).sum();
        return new HandedOver(toSomebody, passings.size() - toSomebody);
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

    private record Shared(TaskId id, String kind) {}

    private List<Shared> shared(TeamId team, PersonId person) {
        return jdbc.sql("select t.id_, e.kind " + OPEN_OF
                        + " and e.candidate_groups <> '{}' order by t.due_date_, t.id_")
                .param("team", team.value())
                .param("person", person.text())
                .query((row, n) -> new Shared(new TaskId(row.getString("id_")), row.getString("kind")))
                .list();
    }
}
