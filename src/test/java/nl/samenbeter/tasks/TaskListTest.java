package nl.samenbeter.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.Wire;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.RecordConsent;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@IntegrationTest
class TaskListTest {

    private static final int ROUNDS = 20;

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskQueries queries;

    @Autowired
    TaskListService service;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    DraftSweep sweep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource wire;

    TestSchool school;
    ProgrammeId programme;
    PersonId second;

    @BeforeEach
    void givenTwoLeadersWithATask() {
        school = new TestSchool(application);
        second = school.secondLeader();
        programme = school.planned();
    }

    @AfterEach
    void resetClock() {
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    private TaskId task() {
        return school.task(school.leader, "userTask_freeTime").id();
    }

    private void finish(PersonId person, TaskId task) {
        school.doAs(person, () -> programmes.freeTime(task, new FreeTime("Overleg van " + person)));
    }

    private int freed() {
        return count("select count(*) from freed_time where programme_id = :id");
    }

    private int count(String sql) {
        return jdbc.sql(sql).param("id", programme.value()).query(Integer.class).single();
    }

    @Test
    void letsOneOfTwoWinWhoFinishAtTheSameInstant() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                if (round > 0) {
                    givenTwoLeadersWithATask();
                }
                TaskId task = task();
                var together = new CyclicBarrier(2);
                List<Future<?>> tries = List.of(school.leader, second).stream()
                        .<Future<?>>map(person -> threads.submit(() -> {
                            together.await();
                            finish(person, task);
                            return null;
                        }))
                        .toList();
                List<Throwable> lost =
                        tries.stream().flatMap(one -> failure(one).stream()).toList();

                assertThat(lost)
                        .as("round %d", round)
                        .singleElement()
                        .isInstanceOfSatisfying(
                                DomainException.class,
                                no -> assertThat(no.code()).isEqualTo("tasks.doneByOther"));
                assertThat(freed()).isOne();
                assertThat(count(
                                "select count(*) from programme_event where programme_id = :id and code = 'timeFreed'"))
                        .isOne();
            }
        }
    }

    private static Optional<Throwable> failure(Future<?> one) {
        try {
            one.get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void writesOnceWhenOnePersonFinishesTwice() {
        TaskId task = task();
        finish(school.leader, task);
        finish(school.leader, task);

        assertThat(freed()).isOne();
        assertThat(count("select count(*) from programme_event where programme_id = :id and code = 'timeFreed'"))
                .isOne();
    }

    @Test
    void saysWhoDidIt() {
        TaskId task = task();
        finish(school.leader, task);

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> finish(second, task))
                .satisfies(no -> assertThat(no.code()).isEqualTo("tasks.doneByOther"))
                .satisfies(no -> assertThat(no.arguments()).containsExactly("Henk de Boer"));
    }

    @Test
    void isEverybodysUntilSomebodyTakesIt() {
        TaskId task = task();
        assertThat(school.task(second, "userTask_freeTime").mine()).isFalse();

        school.doAs(school.leader, () -> service.take(task));

        assertThat(school.task(school.leader, "userTask_freeTime").mine()).isTrue();
        assertThat(school.as(second, queries::open))
                .extracting(TaskRow::element)
                .containsExactly("userTask_recordConsent");
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> school.doAs(second, () -> service.take(task)))
                .satisfies(no -> assertThat(no.code()).isEqualTo("tasks.takenByOther"));
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> finish(second, task))
                .satisfies(no -> assertThat(no.code()).isEqualTo("tasks.takenByOther"));
        assertThat(freed()).isZero();
    }

    @Test
    void isEverybodysAgainWhenGivenBack() {
        TaskId task = task();
        school.doAs(school.leader, () -> service.take(task));
        school.doAs(school.leader, () -> service.giveBack(task));

        school.doAs(second, () -> service.take(task));

        assertThat(school.task(second, "userTask_freeTime").mine()).isTrue();
        assertThat(school.as(school.leader, queries::open))
                .noneMatch(row -> row.id().equals(task));
    }

    private void lastDay(PersonId person, LocalDate day) {
        jdbc.sql("update role_grant set ends_on = ? where person_id = ?")
                .params(day, person.value())
                .update();
    }

    @Test
    void isEverybodysAgainWhenTheRoleOfItsHolderEnds() {
        TaskId task = task();
        school.doAs(second, () -> service.take(task));
        LocalDate today = TestSchool.BEFORE.toLocalDate();
        lastDay(second, today);
        assertThat(school.as(second, queries::open)).extracting(TaskRow::id).contains(task);
        assertThat(school.as(school.leader, queries::open))
                .extracting(TaskRow::id)
                .doesNotContain(task);

        lastDay(second, today.minusDays(1));
        assertThat(school.as(second, queries::open)).isEmpty();
        assertThatThrownBy(() -> school.as(second, () -> queries.details(task)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> finish(second, task)).isInstanceOf(AccessDeniedException.class);
        assertThat(school.as(school.leader, () -> queries.details(task)).assigneeName())
                .isNull();
        assertThat(school.task(school.leader, "userTask_freeTime").mine()).isFalse();
        school.doAs(school.leader, () -> service.take(task));
        assertThat(school.task(school.leader, "userTask_freeTime").mine()).isTrue();
        finish(school.leader, task);
        assertThat(freed()).isOne();
    }

    @Test
    void isFinishedByAnotherAfterTheRoleOfItsHolderEnds() {
        TaskId task = task();
        school.doAs(second, () -> service.take(task));
        lastDay(second, TestSchool.BEFORE.toLocalDate().minusDays(1));
        finish(school.leader, task);
        assertThat(freed()).isOne();
        assertThat(school.as(school.leader, () -> queries.details(task)).row().mine())
                .isTrue();
    }

    @Test
    void keepsNoDraftOfAPrivateTaskAndGivesItToNobodyElse() {
        var other = new TestSchool(application);
        ProgrammeId running = other.ready();
        other.fire(running, "event_startMonday");
        other.fire(running, "event_startBarometerOpens");
        PersonId member = other.members.getFirst();
        TaskId task = other.task(member, "userTask_fillBarometer").id();
        assertThatThrownBy(() -> other.as(other.coach, () -> queries.details(task)))
                .isInstanceOf(AccessDeniedException.class);

        assertThatThrownBy(() -> other.as(member, () -> service.saveDraft(task, Map.of("q8", "1"), null)))
                .hasMessage("a barometer keeps no draft");

        lastDay(member, TestSchool.START.minusDays(1));
        assertThat(other.as(member, queries::open)).isEmpty();
        assertThatThrownBy(() -> other.as(member, () -> queries.details(task)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(other.as(other.coach, queries::open)).extracting(TaskRow::id).doesNotContain(task);
    }

    private Set<TaskId> begun() {
        return queries.page(TaskAsk.EVERYTHING).begun();
    }

    @Test
    void keepsADraftForItsWriterOnly() {
        TaskId task = task();
        school.doAs(
                school.leader, () -> service.saveDraft(task, Map.of("lapsing", "<b>Overleg</b> \uD83D\uDE00"), null));

        assertThat(school.as(school.leader, () -> service.draft(task))
                        .orElseThrow()
                        .fields())
                .containsEntry("lapsing", "<b>Overleg</b> \uD83D\uDE00");
        assertThat(school.as(second, () -> service.draft(task))).isEmpty();
        assertThat(school.as(school.leader, this::begun)).containsExactly(task);
        assertThat(school.as(second, this::begun)).isEmpty();
    }

    @Test
    void aDraftKeptElsewhereMeanwhileIsNotOverwritten() {
        TaskId task = task();
        Instant first =
                school.as(school.leader, () -> service.saveDraft(task, Map.of("lapsing", "op de laptop"), null));
        Instant second = school.as(
                school.leader, () -> service.saveDraft(task, Map.of("lapsing", "op de laptop, verder"), first));
        for (Instant known : Arrays.asList(null, first)) {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> school.doAs(
                            school.leader, () -> service.saveDraft(task, Map.of("lapsing", "op de telefoon"), known)))
                    .satisfies(no -> assertThat(no.code()).isEqualTo("tasks.draftElsewhere"));
        }

        assertThat(school.as(school.leader, () -> service.draft(task)).orElseThrow())
                .isEqualTo(new TaskDraft(Map.of("lapsing", "op de laptop, verder"), second));
        assertThat(school.as(
                        school.leader, () -> service.saveDraft(task, Map.of("lapsing", "op de laptop, verder"), first)))
                .as("the same text is no other text")
                .isEqualTo(second);
    }

    @Test
    void forgetsTheDraftOfTheOneWhoFinishesAndKeepsTheOthersToCopy() {
        TaskId task = task();
        school.doAs(school.leader, () -> service.saveDraft(task, Map.of("lapsing", "van Henk"), null));
        school.doAs(second, () -> service.saveDraft(task, Map.of("lapsing", "van Ans"), null));
        finish(school.leader, task);

        assertThat(school.as(school.leader, () -> service.draft(task))).isEmpty();
        assertThat(school.as(second, () -> service.draft(task)).orElseThrow().fields())
                .containsEntry("lapsing", "van Ans");
    }

    @Test
    void forgetsDraftsOfEndedTasksAfterAWeek() {
        TaskId task = task();
        school.doAs(second, () -> service.saveDraft(task, Map.of("lapsing", "van Ans"), null));
        finish(school.leader, task);
        TestSchool.clock(TestSchool.BEFORE.plusDays(8));
        sweep.sweep();

        assertThat(school.as(second, () -> service.draft(task))).isEmpty();
    }

    @Test
    void forgetsDraftsAndChoicesOfSomebodyWhoseRoleInTheSchoolHasEnded() {
        TaskId task = task();
        var choices = application.getBean(TaskChoiceService.class);
        for (PersonId person : List.of(school.leader, second)) {
            school.doAs(person, () -> {
                service.saveDraft(task, Map.of("lapsing", "half"), null);
                choices.keep(new TaskChoice(null, null, TaskHolder.ALL, TaskOrder.TITLE));
            });
        }
        jdbc.sql("update role_grant set ends_on = ? where person_id = ?")
                .params(TestSchool.BEFORE.toLocalDate().minusDays(1), second.value())
                .update();

        sweep.sweep();

        for (String table : List.of("task_draft", "task_choice")) {
            assertThat(jdbc.sql("select person_id from " + table + " where person_id in (?, ?)")
                            .params(school.leader.value(), second.value())
                            .query(UUID.class)
                            .list())
                    .as(table)
                    .containsExactly(school.leader.value());
        }
    }

    @Test
    void refusesADraftThatIsTooLong() {
        TaskId task = task();
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> school.doAs(
                        school.leader, () -> service.saveDraft(task, Map.of("lapsing", "x".repeat(1_048_576)), null)))
                .satisfies(no -> assertThat(no.code()).isEqualTo("tasks.draftTooLong"));
    }

    @Test
    void refusesSomebodyElsesTaskAndAnUnknownOneAlike() {
        TaskId task = task();
        TaskId unknown = new TaskId("4d2c");
        for (PersonId stranger : List.of(school.outsider(), school.coach, school.members.getFirst())) {
            for (TaskId id : List.of(task, unknown)) {
                school.doAs(stranger, () -> {
                    assertThatThrownBy(() -> queries.details(id)).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> service.take(id)).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> service.giveBack(id)).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> service.saveDraft(id, Map.of(), null))
                            .isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> service.draft(id)).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> programmes.freeTime(id, new FreeTime("x")))
                            .isInstanceOf(AccessDeniedException.class);
                });
            }
        }
        Given.nobodySignedIn();
        assertThatThrownBy(queries::open).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void tellsItsOwnPersonHowItEnded() {
        TaskId task = task();
        finish(school.leader, task);

        TaskDetails details = school.as(school.leader, () -> queries.details(task));
        assertThat(details.state()).isEqualTo(TaskState.DONE);
        assertThat(details.assigneeName()).isEqualTo("Henk de Boer");
        assertThat(details.endedAt()).isEqualTo(TestSchool.BEFORE);
        assertThat(details.isOpenForMe()).isFalse();
    }

    @Test
    void showsMineAndMyTeamsOnceEachAndCountsTheSame() {
        school.doAs(school.leader, () -> service.take(task()));
        TestSchool.clock(TestSchool.START.atTime(12, 0));

        List<TaskRow> rows = school.as(school.leader, queries::open);
        TaskCounts counts = school.as(school.leader, queries::counts);

        assertThat(rows)
                .extracting(TaskRow::element)
                .containsExactlyInAnyOrder("userTask_freeTime", "userTask_recordConsent");
        assertThat(rows).extracting(TaskRow::group).containsOnly(TaskGroup.LATE);
        assertThat(counts).isEqualTo(new TaskCounts(2, 0, 2));
        assertThat(counts.badge()).isEqualTo(2);
        assertThat(school.as(school.coach, queries::open)).isEmpty();
    }

    @Test
    void showsATaskOnceToSomebodyWhoMayTakeItInTwoRoles() {
        new Given(jdbc).grant(school.coach, Role.MEMBER, Scope.of(school.team));
        finish(school.leader, task());
        school.doAs(
                second,
                () -> programmes.recordConsent(
                        school.task(second, "userTask_recordConsent").id(),
                        new RecordConsent("PMR", TestSchool.BEFORE.toLocalDate(), "Map 12")));
        school.fire(programme, "event_startMonday");
        school.fire(programme, "event_boardSetUpOpens");
        TaskId board = school.task(school.coach, "userTask_setUpBoard").id();
        school.doAs(school.coach, () -> service.giveBack(board));

        assertThat(school.as(school.coach, queries::open))
                .extracting(TaskRow::id)
                .containsExactly(board);
    }

    @Test
    void readsAListOfAnyLengthInAsManyStatements() {
        long few = Wire.statements(wire, () -> school.as(school.leader, queries::open));
        for (int more = 0; more < 10; more++) {
            copyTask();
        }
        try {
            assertThat(school.as(school.leader, queries::open)).hasSize(12);
            assertThat(Wire.statements(wire, () -> school.as(school.leader, queries::open)))
                    .isEqualTo(few)
                    .isPositive();
        } finally {
            jdbc.sql("delete from act_ru_task where name_ = 'copy'").update();
            jdbc.sql("delete from task_entry where element_id = 'copy'").update();
        }
    }

    @Test
    void readsEachArmOnceAndNothingMoreWhenSomethingIsLeftOut() {
        for (TaskHolder holder : TaskHolder.values()) {
            var choice = new TaskChoice(school.team.value(), "decision", holder, TaskOrder.DUE);
            assertThat(TaskListSql.page(TaskListSql.arms(choice, true), TaskOrder.DUE, false)
                            .split("act_ru_task t\\s", -1))
                    .hasSize(holder == TaskHolder.ALL ? 3 : 2);
        }
        long all = Wire.statements(wire, () -> school.as(school.leader, queries::open));
        var choice = new TaskChoice(school.team.value(), "decision", TaskHolder.ALL, TaskOrder.DUE);
        assertThat(Wire.statements(wire, () -> school.as(school.leader, () -> queries.chosen(choice))))
                .isEqualTo(all);
        assertThat(school.as(school.leader, () -> queries.chosen(choice)))
                .isEqualTo(school.as(school.leader, queries::open));
        assertThat(plan(choice)).doesNotContain("Seq Scan on task_entry");
    }

    /** With sequential scans as a last resort, as they are in a table that is not small. */
    private String plan(TaskChoice choice) {
        return application
                .getBean(org.springframework.transaction.support.TransactionTemplate.class)
                .execute(transaction -> {
                    jdbc.sql("set local enable_seqscan = off").update();
                    return String.join(
                            "\n",
                            jdbc.sql("explain " + TaskListSql.arms(choice, true))
                                    .param("me", school.leader.text())
                                    .param("day", TestSchool.BEFORE.toLocalDate())
                                    .param("groups", new String[] {"SCHOOL_LEADER:" + school.school})
                                    .param("memberOf", new String[0])
                                    .param("scopes", new String[] {school.school.toString()})
                                    .param("whose", school.team.value())
                                    .param("kind", "decision")
                                    .query(String.class)
                                    .list());
                });
    }

    /** Another open task of the same programme, without an engine behind it: only the list reads it. */
    private void copyTask() {
        String id = UUID.randomUUID().toString();
        String old = task().value();
        jdbc.sql("""
                        insert into act_ru_task (id_, rev_, name_, create_time_, due_date_, suspension_state_, assignee_)
                        select ?, 1, 'copy', create_time_, due_date_, 1, ? from act_ru_task where id_ = ?""").params(id, school.leader.text(), old).update();
        jdbc.sql("""
                        insert into task_entry (task_id, school_id, team_id, programme_id, process_key, business_key, element_id,
                            form_key, kind, minutes, zone, candidate_groups, state)
                        select ?, school_id, team_id, programme_id, process_key, business_key, 'copy', form_key, kind, minutes,
                            zone, candidate_groups, state from task_entry where task_id = ?""").params(id, old).update();
    }

    @Test
    void showsATaskOfTheSchoolToItsGroupWhateverItsScope() {
        var given = new Given(jdbc);
        PersonId board = given.holding(Role.BOARD, Scope.of(school.board));
        PersonId office = given.holding(Role.PROGRAMME_OFFICE, Scope.everything());
        for (var group : Map.of(
                        board, TaskGroups.of(Role.BOARD, school.board),
                        office, TaskGroups.of(Role.PROGRAMME_OFFICE),
                        second, TaskGroups.of(Role.SCHOOL_LEADER, school.school))
                .entrySet()) {
            TaskId task = taskOfTheSchool(null, group.getValue());
            try {
                TaskRow row = school.as(group.getKey(), queries::open).stream()
                        .filter(one -> one.id().equals(task))
                        .findFirst()
                        .orElseThrow();
                assertThat(row.team()).isNull();
                assertThat(row.programme()).isNull();
                assertThat(row.whose()).isEqualTo("Waddenlicht College");
                assertThat(school.as(school.coach, queries::open))
                        .extracting(TaskRow::id)
                        .doesNotContain(task);

                school.doAs(group.getKey(), () -> service.take(task));

                assertThat(school.as(group.getKey(), () -> queries.details(task))
                                .row()
                                .mine())
                        .isTrue();
            } finally {
                remove(task);
            }
        }
    }

    @Test
    void showsAPrivateTaskOfTheSchoolToItsPersonWhileThatPersonBelongsThere() {
        PersonId member = school.members.getFirst();
        TaskId task = taskOfTheSchool(member, null);
        try {
            assertThat(school.as(member, queries::open)).extracting(TaskRow::id).containsExactly(task);
            assertThat(school.as(member, () -> queries.details(task)).isOpenForMe())
                    .isTrue();
            assertThatThrownBy(() -> school.as(second, () -> queries.details(task)))
                    .isInstanceOf(AccessDeniedException.class);

            lastDay(member, TestSchool.BEFORE.toLocalDate().minusDays(1));

            assertThat(school.as(member, queries::open)).isEmpty();
            assertThatThrownBy(() -> school.as(member, () -> queries.details(task)))
                    .isInstanceOf(AccessDeniedException.class);
        } finally {
            remove(task);
        }
    }

    /** An open task without team and programme, without a process behind it: only the list reads it. */
    private TaskId taskOfTheSchool(@Nullable PersonId assignee, @Nullable String group) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into act_ru_task (id_, rev_, name_, create_time_, due_date_, suspension_state_, assignee_)
                        select ?, 1, 'copy', create_time_, due_date_, 1, ? from act_ru_task where id_ = ?""")
                .params(id, assignee == null ? null : assignee.text(), task().value())
                .update();
        if (group != null) {
            jdbc.sql("insert into act_ru_identitylink (id_, rev_, type_, group_id_, task_id_) "
                            + "values (?, 1, 'candidate', ?, ?)")
                    .params(UUID.randomUUID().toString(), group, id)
                    .update();
        }
        jdbc.sql("""
                        insert into task_entry (task_id, school_id, process_key, business_key, element_id, form_key, kind, minutes,
                            zone, candidate_groups, state)
                        select ?, school_id, process_key, business_key, element_id, form_key, 'meeting', 0, zone, ?, state
                        from task_entry where task_id = ?""")
                .params(id, group == null ? new String[0] : new String[] {group}, task().value())
                .update();
        return new TaskId(id);
    }

    private void remove(TaskId task) {
        for (String table :
                List.of("act_ru_identitylink where task_id_", "act_ru_task where id_", "task_entry where task_id")) {
            jdbc.sql("delete from " + table + " = ?").param(task.value()).update();
        }
    }
}
