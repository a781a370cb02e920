package nl.samenbeter.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.access.MatrixWorld;
import nl.samenbeter.organisation.MembershipId;
import nl.samenbeter.organisation.OrganisationService;
import nl.samenbeter.security.AccountRegister;
import nl.samenbeter.security.PersonColumn;
import nl.samenbeter.security.PersonTraces;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.security.WordColumn;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskTalkService;
import nl.samenbeter.todos.TodoService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody took part in everything: a coach whose team did something in every room, and who then is written into every
 * column that can hold a person, for no story reaches them all. After erasing, the whole database is searched.
 */
@IntegrationTest
@Transactional
class ErasedEverywhereTest {

    private static final String NAME = "Quirijn Zandvoorter";

    private static final int TRIES = 25;

    /** What a made row has besides, for the rules of its table. */
    private static final Map<String, Map<String, String>> NEEDS = Map.of(
            "barometer_answer", Map.of("words", "'A'", "withheld", "false"),
            "barometer_round", Map.of("question_set", "'LEADERS'", "closes_at", "timestamptz '2026-09-01 09:00Z'"),
            "people_change", Map.of("applied_at", "timestamptz '2026-08-01 09:00Z'"),
            "preparation_try_out", Map.of("state", "'AGREED'"),
            "team_goal",
                    Map.of(
                            "before_target", "1",
                            "before_ends", "date '2026-10-01'",
                            "before_why", "'A'",
                            "before_day", "date '2026-09-10'"),
            "year_plan", Map.of("status", "'PROPOSED'"),
            "task_loan", Map.of("stand_in_id", "'00000000-0000-4000-8000-000000000001'::uuid"),
            "visit",
                    Map.of(
                            "alone_first_day", "date '2026-09-01'",
                            "alone_last_day", "date '2026-09-01'",
                            "alone_zone", "'Europe/Amsterdam'",
                            "alone_title", "'A'",
                            "minutes", "30"));

    @Autowired
    ApplicationContext application;

    @Autowired
    ErasureService service;

    @Autowired
    NameService names;

    @Autowired
    List<PersonTraces> rooms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    WholeDatabase database;
    MatrixWorld world;
    TestSchool school;
    PersonId person;
    PersonId admin;
    List<String> traces;

    @BeforeEach
    void givenSomebodyWhoTookPartInEverything() {
        database = new WholeDatabase(jdbc);
        world = MatrixWorld.full(application);
        school = world.school();
        person = school.coach;
        jdbc.sql("update person set name = ? where id = ?")
                .params(NAME, person.value())
                .update();
        String login = "qz" + person.text().substring(0, 12);
        String email = login + "@waddenlicht.example";
        application.getBean(AccountRegister.class).reachBy(person, login, email);
        application.getBean(AccountRegister.class).issueLink(person);
        traces = List.of(person.text(), "Quirijn", "Zandvoorter", login);
        var given = new Given(jdbc);
        admin = given.person("Bea", school.school);
        given.grant(admin, Role.ADMIN, Scope.of(school.school));
        school.doAs(person, () -> {
            application.getBean(TaskListService.class).saveDraft(world.coachTask(), Map.of("lapsing", "half"), null);
            application.getBean(TaskTalkService.class).comment(world.coachTask(), "Dat doe ik.");
            application.getBean(TodoService.class).add("Koffie halen", null);
        });
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void nothingOfThePersonIsLeftAnywhereAndWhatIsCountedStays() {
        leaves();
        fillEveryColumn();
        List<String> counted = counted();
        Set<String> before = database.holding(traces);
        assertThat(before).hasSizeGreaterThan(60).contains("account.email", "person.name", "act_hi_taskinst.assignee_");

        school.doAs(admin, () -> service.erase(new ErasePerson(person, ErasureReason.ASKED, NAME)));

        assertThat(database.holding(traces)).isEmpty();
        assertThat(counted()).isEqualTo(counted);
    }

    @Test
    void whatOthersWroteIsListedAndTakenOutOneByOne() {
        leaves();
        fillEveryText();
        List<String> sought = school.as(admin, () -> service.preview(person)).names();
        school.doAs(admin, () -> service.erase(new ErasePerson(person, ErasureReason.LEFT, NAME)));
        Set<String> texts = new TreeSet<>();
        rooms.forEach(room -> room.words().forEach(column -> texts.add(column.table() + "." + column.column())));
        assertThat(database.holding(traces)).isNotEmpty().isSubsetOf(texts);

        PersonId operator = new Given(jdbc).holding(Role.ADMIN, Scope.everything());
        school.doAs(operator, () -> {
            for (NameHit hit : names.find(sought)) {
                names.redact(new RedactName(hit.table(), hit.column(), hit.key(), sought));
            }
            assertThat(names.find(sought)).isEmpty();
        });

        assertThat(database.holding(traces)).isEmpty();
        assertThat(jdbc.sql("select count(*) from audit_entry where what = 'nameRedacted' and person_id = ?")
                        .param(operator.value())
                        .query(Integer.class)
                        .single())
                .isGreaterThan(30);
    }

    /** Ends every role yesterday, as an administrator does. */
    private void leaves() {
        LocalDate yesterday = TestSchool.START.minusDays(1);
        List<MembershipId> held = jdbc.sql("select id from role_grant where person_id = ? and ends_on is null")
                .param(person.value())
                .query((row, n) -> new MembershipId(row.getObject("id", UUID.class)))
                .list();
        held.forEach(membership -> school.doAs(
                admin, () -> application.getBean(OrganisationService.class).endMembership(membership, yesterday)));
    }

    private void fillEveryColumn() {
        var unfilled = new ArrayList<String>();
        rooms.forEach(room -> room.people().stream()
                .filter(column -> column.among() == null)
                .filter(column -> !fill(column))
                .forEach(column -> unfilled.add(column.table() + "." + column.column())));
        assertThat(unfilled).as("columns no row of which could name the person").isEmpty();
    }

    private boolean fill(PersonColumn column) {
        if (database.holding(column.table(), column.column(), person.text())) {
            return true;
        }
        String type = type(column.table(), column.column());
        String value = switch (type) {
            case "uuid" -> "cast(:id as uuid)";
            case "_uuid" -> "array[cast(:id as uuid)]";
            case "_text" -> "array['PERSON:' || :id]";
            case "jsonb" -> "to_jsonb(cast(:id as text))";
            case "bytea" -> "convert_to('x' || :id, 'UTF8')";
            default -> ":id";
        };
        return write(column.table(), column.column(), value, person.text());
    }

    private void fillEveryText() {
        var unfilled = new ArrayList<String>();
        rooms.forEach(room -> room.words().stream()
                .filter(column -> !fill(column))
                .forEach(column -> unfilled.add(column.table() + "." + column.column())));
        assertThat(unfilled).as("texts that nobody could write").isEmpty();
    }

    private boolean fill(WordColumn column) {
        boolean json = type(column.table(), column.column()).equals("jsonb");
        return write(
                column.table(),
                column.column(),
                json ? "to_jsonb(cast(:id as text))" : ":id",
                "Vraag Quirijn, of ZANDVOORTER");
    }

    /** As {@link #written}; in a row made for it when there is none that can say it. */
    private boolean write(String table, String column, String value, String written) {
        if (written(table, column, value, written)) {
            return true;
        }
        new RowMaker(
                        jdbc,
                        Map.of(
                                "school_id", school.school.value(),
                                "team_id", school.team.value(),
                                "programme_id", world.programme().value()),
                        NEEDS)
                .make(table);
        return written(table, column, value, written);
    }

    /** In some row of that table; not in a task that is nobody else's, for its owner cannot be erased. */
    private boolean written(String table, String column, String value, String written) {
        String rows = table.equals("act_ru_task")
                ? "select ctid from act_ru_task where id_ in (select task_id from task_entry where candidate_groups <> '{}')"
                : table.equals("people_change")
                        ? "select ctid from people_change where applied_at is not null"
                        : "select ctid from " + table;
        for (int n = 0; n < TRIES; n++) {
            var nested = new TransactionTemplate(transactions);
            nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
            String sql = "update " + table + " set " + column + " = " + value + " where ctid = (" + rows
                    + " order by ctid desc offset " + n + " limit 1)";
            try {
                Integer changed = nested.execute(
                        status -> jdbc.sql(sql).param("id", written).update());
                if (changed != null && changed == 1) {
                    return true;
                }
                return false;
            } catch (DataAccessException refused) {
                // a rule of the table; the next row may do
            }
        }
        return false;
    }

    private String type(String table, String column) {
        return jdbc.sql("select udt_name from information_schema.columns where table_schema = current_schema() "
                        + "and table_name = ? and column_name = ?")
                .params(table, column)
                .query(String.class)
                .single();
    }

    /** Rows per table and school that stay, and every number in them. */
    private List<String> counted() {
        var sums = new TreeMap<String, String>();
        List.of(
                        "select 'roles ' || role || count(*) from role_grant group by role",
                        "select 'plan ' || team_id || status || count(*) || ' ' || sum(minutes) from plan_item group by team_id, status",
                        "select 'tasks ' || coalesce(team_id::text, '') || state || count(*) || ' ' || sum(minutes) from task_entry group by team_id, state",
                        "select 'done by ' || count(distinct last_assignee) from task_entry",
                        "select 'visits ' || team_id || status || count(*) || ' ' || coalesce(sum(held_minutes), 0) from visit group by team_id, status",
                        "select 'sessions ' || status || count(*) || ' ' || coalesce(sum(present), 0) from board_session group by status",
                        "select 'records ' || team_id || count(*) || ' ' || coalesce(sum(minutes_held), 0) from session_record group by team_id",
                        "select 'moods ' || team_id || sum(good) || ' ' || sum(so_so) || ' ' || sum(bad) from session_mood_week group by team_id",
                        "select 'preparations ' || status || count(*) || ' ' || coalesce(sum(minutes_held), 0) from preparation_group group by status",
                        "select 'took part ' || count(*) from preparation_participant",
                        "select 'talks ' || status || count(*) from coach_talk group by status",
                        "select 'barometer ' || round_id || question || verdict || answers || coalesce(mean, 0) from barometer_figure",
                        "select 'summary ' || level || question || verdict || answers || coalesce(mean, 0) from barometer_summary",
                        "select 'goals ' || team_id || status || count(*) from team_goal group by team_id, status",
                        "select 'actions ' || team_id || status || count(*) from team_action group by team_id, status",
                        "select 'events ' || count(*) from event_participant",
                        "select 'changes ' || count(*) || ' ' || sum(people) || ' ' || sum(items) from timeline_change",
                        "select 'standing ' || school_id || late || attention || in_rhythm from school_standing")
                .forEach(sql -> jdbc.sql(sql).query(String.class).list().forEach(line -> sums.put(line, sql)));
        return List.copyOf(sums.keySet());
    }
}
