package nl.samenbeter.tasks;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.Changes;
import nl.samenbeter.security.Actor;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows beside the engine's tasks. */
@Component
class TaskEntries {

    private static final ZoneId HOME = ZoneId.of("Europe/Amsterdam");

    /**
     * SQL over {@code act_ru_task t} and {@code task_entry e}: who has the task, as long as the role lasts that it came
     * with. When that ends, the task is nobody's again and open to its groups (rulings 17); a private one (without
     * groups) is the member's only, and one of a school is anybody's who has a role there. The parameter {@code day} is {@link #today()}.
     */
    static final String HOLDER = """
            (select t.assignee_ from role_grant g where g.person_id = t.assignee_::uuid
                and %s
                and (%s = any(e.candidate_groups)
                    or e.candidate_groups = '{}' and (g.role = 'MEMBER' and g.scope_id = e.team_id
                        or e.team_id is null and g.scope_id in (
                            select e.school_id union all select id from team where school_id = e.school_id))) limit 1)""".formatted(TaskGroups.HELD, TaskGroups.GROUP);

    private static final String COLUMNS =
            "e.task_id, e.school_id, e.kind, e.state, e.candidate_groups, e.last_assignee, " + TaskAnswers.ORIGIN + ", "
                    + HOLDER + " holder";

    private static final String END =
            """
            with ended as (
                update task_entry set state = :state, last_assignee = cast(:person as uuid), ended_at = :at
                where task_id = :id and state = 'OPEN' returning *),
            emptied as (
                delete from task_draft where :state = 'DONE' and task_id = :id and person_id = cast(:person as uuid)),
            kept as (%s),
            told as (%s)
            select candidate_groups from ended""".formatted(TaskAnswers.KEEP, Changes.rows(ChangeKind.TASKS, """
            select nullif(split_part(unnest(candidate_groups), ':', 2), '%s')::uuid from ended
            union select cast(:person as uuid) from ended where cast(:person as uuid) is not null""".formatted(TaskGroups.ALL)));

    private final JdbcClient jdbc;
    private final Clock programmeClock;

    TaskEntries(JdbcClient jdbc, Clock programmeClock) {
        this.jdbc = jdbc;
        this.programmeClock = programmeClock;
    }

    /** The day on which roles are looked at. */
    LocalDate today() {
        return LocalDate.now(programmeClock.withZone(HOME));
    }

    /**
     * @param assignee who has the task now, see {@link #HOLDER}; absent when it is nobody's or has ended
     * @param lastAssignee whose it was when it ended: the one who finished it, or missed it
     * @param origin where it comes from
     */
    record Entry(
            TaskId id,
            @Nullable TeamId team,
            SchoolId school,
            String kind,
            TaskState state,
            List<String> candidateGroups,
            @Nullable PersonId assignee,
            @Nullable PersonId lastAssignee,
            TaskAnswers.Origin origin) {}

    void add(
            TaskId id,
            TaskSubject subject,
            TaskSubjects.Facts facts,
            TaskLedger.Written written,
            List<String> candidateGroups) {
        jdbc.sql("""
                        insert into task_entry (task_id, school_id, team_id, programme_id, plan_item_id, process_key, business_key,
                            element_id, form_key, kind, week_number, minutes, zone, candidate_groups, state,
                            definition_id, name, help, variant)
                        values (:id, :school, :team, :programme, :item, :process, :key, :element, :form, :kind, :week, :minutes,
                            :zone, :groups, 'OPEN', :definition, :name, :help, :variant)
                        """)
                .param("id", id.value())
                .param("school", subject.school().value())
                .param("team", subject.team() == null ? null : subject.team().value(), Types.OTHER)
                .param(
                        "programme",
                        subject.programme() == null ? null : subject.programme().value(),
                        Types.OTHER)
                .param(
                        "item",
                        subject.planItem() == null ? null : subject.planItem().value())
                .param("process", facts.process())
                .param("key", facts.businessKey())
                .param("element", facts.element())
                .param("form", written.formKey())
                .param("definition", written.definition())
                .param("name", written.name())
                .param("help", written.help())
                .param("variant", subject.variant())
                .param("kind", subject.kind())
                .param("week", subject.week())
                .param("minutes", subject.minutes())
                .param("zone", subject.zone().getId())
                .param("groups", candidateGroups.toArray(String[]::new))
                .update();
    }

    Optional<Entry> find(TaskId id) {
        return read(id, "left", "");
    }

    Map<TaskId, Entry> find(Collection<TaskId> ids) {
        return jdbc
                .sql("select " + COLUMNS + " from task_entry e left join act_ru_task t on t.id_ = e.task_id "
                        + "where e.task_id = any(:ids)")
                .param("ids", TaskId.texts(ids))
                .param("day", today())
                .query(TaskEntries::entry)
                .list()
                .stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
    }

    /** A task, and the roles of somebody who asks for it. */
    record Asked(Actor actor, Entry entry) {}

    Optional<Asked> asked(TaskId id, PersonId person) {
        return jdbc.sql("select " + COLUMNS + ", " + Actor.GRANTS + " grants"
                        + " from task_entry e left join act_ru_task t on t.id_ = e.task_id where e.task_id = :id")
                .param("id", id.value())
                .param("day", today())
                .param("person", person.value())
                .query((row, n) -> new Asked(
                        Actor.of(person, (String[]) row.getArray("grants").getArray()), entry(row, n)))
                .optional();
    }

    /**
     * Waits for whoever is finishing this very task or giving it to somebody, so that the second finds it ended or taken
     * instead of losing a race. The engine's row is locked too: without that its assignee would be the one from before.
     */
    Optional<Entry> lock(TaskId id) {
        Optional<Entry> open = read(id, "", " for update of e, t");
        return open.isPresent() ? open : read(id, "left", " for update of e");
    }

    /** Whether one of the roles that somebody holds on that day is among those that may take the task. */
    boolean mayTake(PersonId person, TaskId task, LocalDate day) {
        return mayTakeWithout("", person, task, day);
    }

    /** As {@link #mayTake}, if that person did not belong to this group. */
    boolean mayTakeWithout(String group, PersonId person, TaskId task, LocalDate day) {
        return jdbc.sql("""
                        select 1 from task_entry e join role_grant g on g.person_id = :person
                        where e.task_id = :task and %1$s
                            and %2$s = any(e.candidate_groups)
                            and %2$s <> :without limit 1""".formatted(TaskGroups.HELD, TaskGroups.GROUP))
                .param("without", group)
                .param("person", person.value())
                .param("task", task.value())
                .param("day", day)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    List<TaskId> openOf(PlanItemId item) {
        return jdbc
                .sql("select task_id from task_entry where plan_item_id = ? and state = 'OPEN' order by task_id")
                .param(item.value())
                .query(String.class)
                .list()
                .stream()
                .map(TaskId::new)
                .toList();
    }

    private Optional<Entry> read(TaskId id, String join, String suffix) {
        return jdbc.sql("select " + COLUMNS + " from task_entry e " + join
                        + " join act_ru_task t on t.id_ = e.task_id where e.task_id = :id" + suffix)
                .param("id", id.value())
                .param("day", today())
                .query(TaskEntries::entry)
                .optional();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        String assignee = row.getString("holder");
        TaskAnswers.Origin origin = TaskAnswers.origin(row, n);
        UUID lastAssignee = row.getObject("last_assignee", UUID.class);
        return new Entry(
                new TaskId(row.getString("task_id")),
                origin.team(),
                new SchoolId(row.getObject("school_id", UUID.class)),
                row.getString("kind"),
                TaskState.valueOf(row.getString("state")),
                texts(row.getArray("candidate_groups")),
                assignee == null ? null : PersonId.of(assignee),
                lastAssignee == null ? null : new PersonId(lastAssignee),
                origin);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    List<String> groupsOf(TaskId id) {
        return jdbc.sql("select candidate_groups from task_entry where task_id = ?")
                .param(id.value())
                .query((row, n) -> texts(row.getArray("candidate_groups")))
                .optional()
                .orElse(List.of());
    }

    /** Absent when the task belongs to no programme. */
    @Nullable
    ProgrammeId programme(TaskId id) {
        return jdbc.sql("select programme_id from task_entry where task_id = ?")
                .param(id.value())
                .query((row, n) -> Optional.ofNullable(row.getObject("programme_id", UUID.class))
                        .map(ProgrammeId::new))
                .single()
                .orElse(null);
    }

    Instant endedAt(TaskId id) {
        return jdbc.sql("select ended_at from task_entry where task_id = ?")
                .param(id.value())
                .query((row, n) -> row.getTimestamp("ended_at").toInstant())
                .single();
    }

    /** A finished task that was taken back: another stands in its place. */
    void reopened(TaskId id) {
        jdbc.sql("update task_entry set state = 'REOPENED' where task_id = ? and state = 'DONE'")
                .param(id.value())
                .update();
    }

    /**
     * Ends an open task, in one statement: its answers are kept, and those who could see it look again. The draft of the
     * one who finished it goes; see {@link DraftSweep} for those of others.
     *
     * @return the groups of a task that was open, else none
     */
    List<String> end(
            TaskId id,
            TaskState state,
            @Nullable PersonId lastAssignee,
            Instant at,
            List<TaskAnswers.Answer> answers,
            Timestamp toldAt) {
        return TaskAnswers.bind(jdbc.sql(END), answers)
                .param("state", state.name())
                .param("person", lastAssignee == null ? null : lastAssignee.value(), Types.OTHER)
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .param("toldAt", toldAt)
                .query((row, n) -> texts(row.getArray("candidate_groups")))
                .optional()
                .orElse(List.of());
    }
}
