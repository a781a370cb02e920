package nl.samenbeter.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.Actor;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reader's list in two arms, mine and my groups', over the engine's task table: one combined query was measured 300
 * times slower (performance 0.3).
 */
@Service
@Transactional(readOnly = true)
public class TaskQueries {

    /** A list longer than this is not read on a phone between two jobs. */
    static final int PAGE = 500;

    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

    private static final String COLUMNS =
            "t.id_, t.due_date_, t.follow_up_date_, t.assignee_, e.element_id, e.name, e.form_key, e.kind, e.school_id, e.team_id, "
                    + "e.programme_id, e.week_number, e.minutes, e.zone, e.candidate_groups, e.business_key, e.variant";

    private static final String MINE = "select " + COLUMNS
            + " from act_ru_task t join task_entry e on e.task_id = t.id_ where t.assignee_ = :me and "
            + TaskEntries.HOLDER + " is not null";

    private static final String MY_GROUPS = "select distinct " + COLUMNS
            + " from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_ join task_entry e on e.task_id = t.id_"
            + " where l.type_ = 'candidate' and l.group_id_ in (:groups) and (t.assignee_ is null or "
            + TaskEntries.HOLDER + " is null)";

    private final TaskEntries entries;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Directory directory;
    private final Clock programmeClock;

    TaskQueries(
            TaskEntries entries, JdbcClient jdbc, CurrentUser currentUser, Directory directory, Clock programmeClock) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.directory = directory;
        this.programmeClock = programmeClock;
    }

    /** What is open for the reader, by due moment; at most {@value #PAGE}. */
    @PreAuthorize("isAuthenticated()")
    public List<TaskRow> open() {
        return chosen(TaskChoice.EVERYTHING);
    }

    /** As {@link #open()}, without what the choice leaves out; in the same order, whatever the choice says. */
    @PreAuthorize("isAuthenticated()")
    public List<TaskRow> chosen(TaskChoice choice) {
        return rows(choice, " order by due_date_ nulls last, id_ limit " + PAGE, new HashMap<>());
    }

    /** The same rows as {@link #open()}, of one programme. */
    @PreAuthorize("isAuthenticated()")
    public List<TaskRow> openOf(ProgrammeId programme) {
        return open().stream().filter(row -> programme.equals(row.programme())).toList();
    }

    /** Which of the open tasks the reader has begun, and left half-filled. */
    @PreAuthorize("isAuthenticated()")
    public Set<TaskId> begun() {
        return jdbc.sql(
                        "select d.task_id from task_draft d join act_ru_task t on t.id_ = d.task_id where d.person_id = :me")
                .param("me", currentUser.require().person().value())
                .query((row, n) -> new TaskId(row.getString("task_id")))
                .set();
    }

    /** The programme's time where the schools are, for words like "yesterday" beside {@link TaskRow#due()}. */
    @PreAuthorize("isAuthenticated()")
    public LocalDateTime now() {
        return LocalDateTime.now(programmeClock.withZone(HOME));
    }

    @PreAuthorize("isAuthenticated()")
    public TaskCounts counts() {
        List<TaskRow> open = open();
        return new TaskCounts(count(open, TaskGroup.LATE), count(open, TaskGroup.TODAY), open.size());
    }

    /** @throws DomainException {@code tasks.gone} when the engine and we know nothing of it any more */
    @PreAuthorize("@taskAccess.mine(#task)")
    public TaskDetails details(TaskId task) {
        Actor me = currentUser.require();
        return jdbc.sql("""
                        select e.task_id id_, t.due_date_, t.follow_up_date_, coalesce(%s, e.last_assignee::text) assignee_, e.element_id,
                            e.name, e.help, e.form_key, e.kind, e.school_id, e.team_id, e.programme_id, e.week_number, e.minutes, e.zone,
                            e.candidate_groups, e.business_key, e.variant, e.state, e.plan_item_id, e.ended_at
                        from task_entry e left join act_ru_task t on t.id_ = e.task_id where e.task_id = :task""".formatted(TaskEntries.HOLDER))
                .param("task", task.value())
                .param("day", entries.today())
                .query((row, n) -> new TaskDetails(
                        row(row, me.person(), new HashMap<>()),
                        row.getString("help"),
                        row.getString("business_key"),
                        TaskState.valueOf(row.getString("state")),
                        id(row, "plan_item_id", PlanItemId::new),
                        name(row.getString("assignee_")),
                        local(row, "ended_at")))
                .optional()
                .orElseThrow(() -> new DomainException("tasks.gone"));
    }

    /** Both arms are narrowed, so that neither reads more than without a choice. */
    static String sql(TaskChoice choice, boolean inGroups) {
        String only = (choice.whose() == null ? "" : " and coalesce(e.team_id, e.school_id) = :whose")
                + (choice.kind() == null ? "" : " and e.kind = :kind");
        List<String> arms = new ArrayList<>();
        if (choice.holder() != TaskHolder.NOBODYS) {
            arms.add(MINE + only);
        }
        if (inGroups && choice.holder() != TaskHolder.MINE) {
            arms.add(MY_GROUPS + only);
        }
        return String.join(" union all ", arms);
    }

    private List<TaskRow> rows(TaskChoice choice, String suffix, Map<UUID, String> names) {
        Actor me = currentUser.require();
        Set<String> groups = TaskGroups.of(me);
        String sql = sql(choice, !groups.isEmpty());
        if (sql.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from (" + sql + ") list" + suffix)
                .param("me", me.person().text())
                .param("day", entries.today())
                .param("groups", groups)
                .param("whose", choice.whose(), Types.OTHER)
                .param("kind", choice.kind())
                .query((row, n) -> row(row, me.person(), names))
                .list();
    }

    private TaskRow row(ResultSet row, PersonId me, Map<UUID, String> names) throws SQLException {
        var school = new SchoolId(row.getObject("school_id", UUID.class));
        TeamId team = id(row, "team_id", TeamId::new);
        ZoneId zone = ZoneId.of(row.getString("zone"));
        LocalDateTime localDue = local(row, "due_date_");
        LocalDateTime now = LocalDateTime.now(programmeClock.withZone(zone));
        boolean mine = Objects.equals(row.getString("assignee_"), me.text());
        LocalDateTime again = local(row, "follow_up_date_");
        boolean putOff = mine && again != null && again.isAfter(now);
        return new TaskRow(
                new TaskId(row.getString("id_")),
                row.getString("element_id"),
                Objects.requireNonNullElse(row.getString("name"), ""),
                row.getString("form_key"),
                row.getString("kind"),
                school,
                team,
                team == null
                        ? names.computeIfAbsent(
                                school.value(), id -> directory.school(school).name())
                        : names.computeIfAbsent(
                                team.value(), id -> directory.team(team).name()),
                id(row, "programme_id", ProgrammeId::new),
                row.getObject("week_number", Integer.class),
                row.getInt("minutes"),
                localDue,
                putOff ? TaskGroup.LATER : TaskGroup.of(localDue, now),
                mine,
                ((String[]) row.getArray("candidate_groups").getArray()).length > 0,
                row.getString("variant"),
                putOff ? again.toLocalDate() : null);
    }

    private static @Nullable LocalDateTime local(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : LocalDateTime.ofInstant(moment.toInstant(), ZoneId.of(row.getString("zone")));
    }

    private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : type.apply(id);
    }

    private @Nullable String name(@Nullable String person) {
        if (person == null) {
            return null;
        }
        PersonId id = PersonId.of(person);
        return directory.names(List.of(id)).get(id);
    }

    private static int count(List<TaskRow> rows, TaskGroup group) {
        return (int) rows.stream().filter(row -> row.group() == group).count();
    }
}
