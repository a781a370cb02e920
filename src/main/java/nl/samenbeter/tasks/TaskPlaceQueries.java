package nl.samenbeter.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samenbeter.security.Actor;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskPlaces.Plan;
import nl.samenbeter.workflow.ProcessPicture;
import nl.samenbeter.workflow.ProcessPictures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the reader's tasks belong: their week, their moment, and their step in the process. */
@Service
@Transactional(readOnly = true)
public class TaskPlaceQueries {

    private static final Plan NO_PLAN = new Plan(Map.of(), Map.of());

    private final TaskQueries tasks;
    private final ObjectProvider<TaskPlaces> rooms;
    private final ProcessPictures pictures;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;

    TaskPlaceQueries(
            TaskQueries tasks,
            ObjectProvider<TaskPlaces> rooms,
            ProcessPictures pictures,
            CurrentUser currentUser,
            JdbcClient jdbc) {
        this.tasks = tasks;
        this.rooms = rooms;
        this.pictures = pictures;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    /** Of those of these tasks that are the reader's or of one of the reader's groups. */
    @PreAuthorize("isAuthenticated()")
    public Map<TaskId, TaskPlace> of(Collection<TaskId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Actor me = currentUser.require();
        List<TaskPlaces.Placed> placed = jdbc.sql("""
                        select e.task_id, e.process_key, e.element_id, e.business_key, e.programme_id, e.plan_item_id
                        from task_entry e left join act_ru_task t on t.id_ = e.task_id
                        where e.task_id in (:tasks)
                            and (t.assignee_ = :me or e.last_assignee = :me::uuid or e.candidate_groups && :groups::text[])""")
                .param("tasks", ids.stream().map(TaskId::value).toList())
                .param("me", me.person().text())
                .param("groups", TaskGroups.of(me).toArray(String[]::new))
                .query(TaskPlaceQueries::placed)
                .list();
        return placed.isEmpty() ? Map.of() : places(placed);
    }

    /** @throws nl.samenbeter.shared.DomainException {@code tasks.gone} when nothing is known of it any more */
    @PreAuthorize("@taskAccess.mine(#task)")
    public TaskSurroundings around(TaskId task) {
        TaskDetails details = tasks.details(task);
        TaskPlaces.Placed placed = jdbc.sql("""
                        select task_id, process_key, element_id, business_key, programme_id, plan_item_id
                        from task_entry where task_id = ?""")
                .param(task.value())
                .query(TaskPlaceQueries::placed)
                .single();
        Plan planned = rooms.orderedStream()
                .flatMap(room -> room.around(placed).stream())
                .findFirst()
                .orElse(NO_PLAN);
        List<ProcessPicture> around = pictures.around(task.value());
        Set<String> ours = ours(task, around);
        List<TaskSurroundings.Level> levels = new ArrayList<>();
        ProcessPicture caller = null;
        for (ProcessPicture picture : around) {
            levels.add(ProcessLevels.of(picture, caller, planned, ours::contains, zone(task)));
            caller = picture;
        }
        return new TaskSurroundings(details, places(List.of(placed)).get(task), List.copyOf(levels));
    }

    private Map<TaskId, TaskPlace> places(List<TaskPlaces.Placed> placed) {
        Map<TaskId, TaskPlace> places = new HashMap<>();
        rooms.orderedStream().forEach(room -> room.of(placed).forEach(places::putIfAbsent));
        return Map.copyOf(places);
    }

    /** Of a process that serves several schools or teams, what is open elsewhere is nobody's business here. */
    private Set<String> ours(TaskId task, List<ProcessPicture> around) {
        List<String> open = around.stream()
                .flatMap(picture -> picture.steps().stream())
                .flatMap(step -> step.tasks().stream())
                .map(ProcessPicture.OpenTask::task)
                .toList();
        if (open.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
                        select e.task_id from task_entry e join task_entry own on own.task_id = :task
                        where e.task_id in (:open) and e.school_id = own.school_id
                            and (e.team_id = own.team_id or e.team_id is null or own.team_id is null)""")
                .param("task", task.value())
                .param("open", open)
                .query(String.class)
                .list());
    }

    private ZoneId zone(TaskId task) {
        return ZoneId.of(jdbc.sql("select zone from task_entry where task_id = ?")
                .param(task.value())
                .query(String.class)
                .single());
    }

    private static TaskPlaces.Placed placed(ResultSet row, int n) throws SQLException {
        UUID programme = row.getObject("programme_id", UUID.class);
        UUID item = row.getObject("plan_item_id", UUID.class);
        return new TaskPlaces.Placed(
                new TaskId(row.getString("task_id")),
                row.getString("process_key"),
                row.getString("element_id"),
                row.getString("business_key"),
                programme == null ? null : new ProgrammeId(programme),
                item == null ? null : new PlanItemId(item));
    }
}
