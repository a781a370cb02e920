package nl.samenbeter.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.security.Actor;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Grant;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is open for the reader; the list, its counts and the badge come from one definition, {@link TaskListSql}. */
@Service
@Transactional(readOnly = true)
public class TaskQueries {

    /** More than anybody works through; the list itself reads {@link #page}. */
    static final int MOST = 500;

    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

    private final TaskEntries entries;
    private final TaskAccess access;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final Directory directory;
    private final Clock programmeClock;

    TaskQueries(
            TaskEntries entries,
            TaskAccess access,
            JdbcClient jdbc,
            CurrentUser currentUser,
            Directory directory,
            Clock programmeClock) {
        this.entries = entries;
        this.access = access;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.directory = directory;
        this.programmeClock = programmeClock;
    }

    /**
     * The first rows of each part of the list and how many there are: in one statement, and one more where the titles or
     * names of the reader's language decide.
     */
    @PreAuthorize("isAuthenticated()")
    public TaskPage page(TaskAsk ask) {
        Actor me = currentUser.require();
        TaskOrder order = ask.choice().order();
        boolean titled = ask.searches() || order == TaskOrder.TITLE;
        Map<String, Object> ranks = new LinkedHashMap<>();
        if (titled || order == TaskOrder.WHOSE) {
            TaskSorts sorts = sorts(me, ask.choice());
            Map<TaskTitle, String> titles = sorts.titles(ask);
            if (titles.isEmpty()) {
                return new TaskPage(List.of(), Set.of());
            }
            ranks.putAll(TaskRanks.titles(titles));
            ranks.putAll(TaskRanks.whose(sorts.whose()));
        }
        String arms = arms(me, ask.choice());
        if (arms.isEmpty()) {
            return new TaskPage(List.of(), Set.of());
        }
        var reading = new TaskPageReader();
        statement(TaskListSql.page(arms, order, titled), me, ask.choice())
                .params(ranks)
                .param("person", me.person().value())
                .param("limits", ask.limits())
                .param("open", ask.open() == null ? null : ask.open().value(), Types.VARCHAR)
                .query(reading::row);
        return reading.page();
    }

    /** What there is to choose from, whatever is left out of sight now. */
    @PreAuthorize("isAuthenticated()")
    public TaskOffer offer() {
        TaskSorts sorts = sorts(currentUser.require(), TaskChoice.EVERYTHING);
        return new TaskOffer(sorts.total(), sorts.whose(), sorts.kinds());
    }

    /** What is open for the reader, by due moment; at most {@value #MOST}, for what works through everything. */
    @PreAuthorize("isAuthenticated()")
    public List<TaskRow> open() {
        return chosen(TaskChoice.EVERYTHING);
    }

    /** As {@link #open()}, without what the choice leaves out; in the same order, whatever the choice says. */
    @PreAuthorize("isAuthenticated()")
    public List<TaskRow> chosen(TaskChoice choice) {
        Actor me = currentUser.require();
        String arms = arms(me, choice);
        if (arms.isEmpty()) {
            return List.of();
        }
        return statement(TaskListSql.rows(arms), me, choice)
                .param("limit", MOST)
                .query((row, n) -> TaskRows.listed(row))
                .list();
    }

    /** The programme's time where the schools are, for words like "yesterday" beside {@link TaskRow#due()}. */
    @PreAuthorize("isAuthenticated()")
    public LocalDateTime now() {
        return LocalDateTime.now(programmeClock.withZone(HOME));
    }

    @PreAuthorize("isAuthenticated()")
    public TaskCounts counts() {
        Actor me = currentUser.require();
        return statement(TaskListSql.counts(arms(me, TaskChoice.EVERYTHING)), me, TaskChoice.EVERYTHING)
                .query((row, n) -> new TaskCounts(row.getInt("late"), row.getInt("today"), row.getInt("all_")))
                .single();
    }

    /** @throws DomainException {@code tasks.gone} when the engine and we know nothing of it any more */
    @PreAuthorize("@taskAccess.reads(#task)")
    public TaskDetails details(TaskId task) {
        Actor me = currentUser.require();
        return jdbc.sql("""
                        select %s, t.due_date_ due, t.follow_up_date_ again, coalesce(%s, e.last_assignee::text) assignee,
                            e.help, e.business_key, e.state, e.plan_item_id, e.ended_at
                        from task_entry e left join act_ru_task t on t.id_ = e.task_id %s where e.task_id = :task""".formatted(TaskListSql.ROW, TaskEntries.HOLDER, TaskListSql.NAMES))
                .param("task", task.value())
                .param("day", entries.today())
                .query((row, n) -> new TaskDetails(
                        row(row, me.person()),
                        row.getString("help"),
                        row.getString("business_key"),
                        TaskState.valueOf(row.getString("state")),
                        TaskRows.id(row, "plan_item_id", PlanItemId::new),
                        name(row.getString("assignee")),
                        TaskRows.local(row, "ended_at"),
                        !access.mine(task)))
                .optional()
                .orElseThrow(() -> new DomainException("tasks.gone"));
    }

    private TaskRow row(ResultSet row, PersonId me) throws SQLException {
        boolean mine = Objects.equals(row.getString("assignee"), me.text());
        LocalDateTime now = LocalDateTime.now(programmeClock.withZone(ZoneId.of(row.getString("zone"))));
        LocalDateTime again = TaskRows.local(row, "again");
        boolean putOff = mine && again != null && again.isAfter(now);
        return TaskRows.read(row, mine, TaskGroup.of(TaskRows.local(row, "due"), now), putOff);
    }

    private static String arms(Actor me, TaskChoice choice) {
        return TaskListSql.arms(choice, !TaskGroups.of(me).isEmpty());
    }

    private JdbcClient.StatementSpec statement(String sql, Actor me, TaskChoice choice) {
        Instant now = programmeClock.instant();
        return jdbc.sql(sql)
                .param("me", me.person().text())
                .param("day", entries.today())
                .param("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("groups", TaskGroups.of(me).toArray(String[]::new))
                .param("memberOf", scopes(me, true))
                .param("scopes", scopes(me, false))
                .param("whose", choice.whose(), Types.OTHER)
                .param("kind", choice.kind());
    }

    private static String[] scopes(Actor me, boolean asMember) {
        return me.grants().stream()
                .filter(grant -> !asMember || grant.role() == Role.MEMBER)
                .map(Grant::scope)
                .filter(scope -> scope.id() != null)
                .map(scope -> scope.id().toString())
                .toArray(String[]::new);
    }

    private TaskSorts sorts(Actor me, TaskChoice choice) {
        var sorts = new TaskSorts();
        String arms = arms(me, choice);
        if (!arms.isEmpty()) {
            statement(TaskListSql.offer(arms), me, choice).query(sorts::row);
        }
        return sorts;
    }

    private @Nullable String name(@Nullable String person) {
        if (person == null) {
            return null;
        }
        PersonId id = PersonId.of(person);
        return directory.names(List.of(id)).get(id);
    }
}
