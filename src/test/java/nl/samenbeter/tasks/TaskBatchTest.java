package nl.samenbeter.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.notifications.NoticeKind;
import nl.samenbeter.notifications.NoticeRow;
import nl.samenbeter.notifications.NotificationQueries;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.ui.Texts;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class TaskBatchTest {

    private static final LocalDate FRIDAY = TestSchool.BEFORE.toLocalDate().plusDays(2);

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskBatchService service;

    @Autowired
    TaskListService list;

    @Autowired
    TaskFormService forms;

    @Autowired
    TaskPassingService passing;

    @Autowired
    TaskQueries queries;

    @Autowired
    NotificationQueries notices;

    @Autowired
    TaskService engine;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    ProgrammeId programme;
    GivenModelForm models;
    PersonId me;
    PersonId colleague;

    @BeforeEach
    void givenATeamWithWork() {
        school = new TestSchool(application);
        programme = school.planned();
        models = new GivenModelForm(application);
        me = school.members.getFirst();
        colleague = school.members.get(1);
    }

    @AfterEach
    void endTheModel() {
        models.end();
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    private TaskId asking(TestSchool where, ProgrammeId of, @Nullable PersonId person) {
        String instance = models.begin(where, of, person);
        return new TaskId(engine.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
    }

    /** A task without a field. */
    private TaskId plain(TestSchool where, ProgrammeId of, @Nullable PersonId person) {
        String instance = models.begin(where, of, person);
        engine.complete(engine.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
        var task = new TaskId(engine.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId());
        kind(task, "meeting");
        return task;
    }

    private void kind(TaskId task, String kind) {
        jdbc.sql("update task_entry set kind = ? where task_id = ?")
                .params(kind, task.value())
                .update();
    }

    private TaskId plain(@Nullable PersonId person) {
        return plain(school, programme, person);
    }

    private TaskId privateOne() {
        school = new TestSchool(application);
        programme = school.ready();
        school.fire(programme, "event_startMonday");
        school.fire(programme, "event_startBarometerOpens");
        me = school.members.getFirst();
        colleague = school.members.get(1);
        return school.task(me, "userTask_fillBarometer").id();
    }

    private List<String> run(TaskStep step, TaskId... tasks) {
        return said(school.as(me, () -> service.run(TaskBatch.of(step, List.of(tasks)))));
    }

    private List<String> preview(TaskStep step, TaskId... tasks) {
        return said(school.as(me, () -> service.preview(TaskBatch.of(step, List.of(tasks)))));
    }

    private static List<String> said(List<TaskOutcome> outcomes) {
        return outcomes.stream().map(TaskBatchTest::said).toList();
    }

    private static String said(TaskOutcome outcome) {
        return outcome.failure() == null
                ? "done"
                : outcome.failure() instanceof DomainException no
                        ? no.code()
                        : outcome.failure().toString();
    }

    private TaskState state(TaskId task) {
        return TaskState.valueOf(jdbc.sql("select state from task_entry where task_id = ?")
                .param(task.value())
                .query(String.class)
                .single());
    }

    @Test
    void finishesWhatAsksNothingAndSaysOfEachOtherWhyNot() {
        TaskId own = privateOne();
        TaskId asking = asking(school, programme, me);
        TaskId begun = plain(me);
        school.doAs(me, () -> list.saveDraft(begun, Map.of("a", "Getypt"), null));
        var elsewhere = new TestSchool(application);
        TaskId foreign = plain(elsewhere, elsewhere.planned(), null);
        TaskId done = plain((PersonId) null);
        school.doAs(colleague, () -> forms.answer(done, Map.of()));
        TaskId doneByMe = plain(me);
        school.doAs(me, () -> forms.answer(doneByMe, Map.of()));
        TaskId taken = plain(colleague);
        TaskId first = plain(me);
        TaskId nobodys = plain((PersonId) null);
        TaskId unknown = new TaskId("00000000-0000-0000-0000-000000000000");
        TaskId[] all = {first, foreign, done, doneByMe, asking, own, begun, taken, unknown, nobodys};

        List<String> expected = List.of(
                "done",
                "tasks.notYours",
                "tasks.doneByOther",
                "tasks.doneByYou",
                "tasks.needsAnswer",
                "tasks.needsAnswer",
                "tasks.begunAlready",
                "tasks.takenByOther",
                "tasks.notYours",
                "done");
        assertThat(preview(new TaskStep.Finish(), all)).isEqualTo(expected);
        assertThat(state(first)).isEqualTo(TaskState.OPEN);

        assertThat(run(new TaskStep.Finish(), all)).isEqualTo(expected);

        assertThat(List.of(first, nobodys))
                .allSatisfy(task -> assertThat(state(task)).isEqualTo(TaskState.DONE));
        assertThat(List.of(foreign, asking, own, begun, taken))
                .allSatisfy(task -> assertThat(state(task)).isEqualTo(TaskState.OPEN));
        assertThat(school.as(me, () -> list.draft(begun))).isPresent();
        assertThat(engine.createTaskQuery().taskId(nobodys.value()).count()).isZero();
    }

    @Test
    void neverFinishesADecision() {
        TaskId task = plain(me);
        kind(task, "decision");
        assertThat(run(new TaskStep.Finish(), task)).containsExactly("tasks.needsAnswer");
    }

    @Test
    void putsOffWhatIsMineAndCanWaitSoLongAndTakesItBack() {
        TaskId own = plain(me);
        TaskId nobodys = plain((PersonId) null);
        TaskId taken = plain(colleague);
        TaskId dueEarlier = plain(me);
        jdbc.sql("update act_ru_task set due_date_ = ? where id_ = ?")
                .params(java.sql.Timestamp.valueOf(TestSchool.BEFORE.plusDays(1)), dueEarlier.value())
                .update();
        var step = new TaskStep.PutOff(FRIDAY);
        List<String> expected = List.of("done", "tasks.takeFirst", "tasks.takenByOther", "tasks.putOffTooLate");

        assertThat(preview(step, own, nobodys, taken, dueEarlier)).isEqualTo(expected);
        assertThat(run(step, own, nobodys, taken, dueEarlier)).isEqualTo(expected);
        assertThat(school.as(me, () -> queries.details(own)).row().putOff()).isEqualTo(FRIDAY);

        assertThat(run(new TaskStep.ShowAgain(), own)).containsExactly("done");
        assertThat(school.as(me, () -> queries.details(own)).row().putOff()).isNull();
        assertThat(preview(new TaskStep.PutOff(TestSchool.BEFORE.toLocalDate()), own))
                .containsExactly("tasks.putOffTooEarly");
    }

    @Test
    void handsOverToSomebodyWhoMayHaveEachAndTellsThatPersonOnce() {
        TaskId own = plain(me);
        TaskId nobodys = plain((PersonId) null);
        TaskId taken = plain(school.members.get(2));
        var step = new TaskStep.HandOver(colleague, "Ik ben er niet.");
        List<String> expected = List.of("done", "done", "tasks.takenByOther");

        assertThat(preview(step, own, nobodys, taken)).isEqualTo(expected);
        assertThat(run(step, own, nobodys, taken)).isEqualTo(expected);

        assertThat(school.as(colleague, () -> passing.received(List.of(own, nobodys))))
                .containsEntry(own, new HandedOver("Daan Visser", "Ik ben er niet."))
                .containsKey(nobodys);
        assertThat(school.as(colleague, () -> notices.mine(Texts.DUTCH)))
                .filteredOn(notice -> notice.kind() == NoticeKind.TASKS)
                .extracting(NoticeRow::sentence)
                .containsExactly("Daan Visser heeft taken aan jou overgedragen. Ze staan in je lijst.");
        TaskId another = plain(me);
        assertThat(run(new TaskStep.HandOver(school.leader, ""), another)).containsExactly("tasks.notAColleague");
        assertThat(preview(new TaskStep.HandOver(me, ""), another)).containsExactly("tasks.notAColleague");
    }

    @Test
    void namesWhoCanTakeTheMostFirst() {
        TaskId own = plain(me);
        TaskId second = plain((PersonId) null);
        var elsewhere = new TestSchool(application);
        TaskId foreign = plain(elsewhere, elsewhere.planned(), null);
        List<TaskReceiver> receivers = school.as(me, () -> service.receivers(List.of(own, second, foreign)));
        assertThat(receivers).extracting(TaskReceiver::tasks).containsOnly(2);
        assertThat(receivers)
                .extracting(TaskReceiver::name)
                .containsExactly("Karim Benali", "Lotte Bos", "Noor Smit", "Sanne de Wit", "Ömer Yılmaz");
    }

    @Test
    void isAThousandAtMostAndNeverPartOfSomethingElse() {
        List<TaskId> tooMany =
                IntStream.range(0, 1001).mapToObj(n -> new TaskId("t" + n)).toList();
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> TaskBatch.of(new TaskStep.Finish(), tooMany))
                .satisfies(no -> assertThat(no.code()).isEqualTo("tasks.tooManyAtOnce"));
        assertThat(TaskBatch.of(new TaskStep.Finish(), tooMany.subList(0, 1000)).parts(300))
                .extracting(part -> part.tasks().size())
                .containsExactly(300, 300, 300, 100);
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> run(new TaskStep.Finish(), plain(me))));
    }

    @Test
    void losesSomeTasksToAColleagueWhoIsBusyWithTheSameAndNoneTwice() throws Exception {
        List<TaskId> tasks =
                IntStream.range(0, 40).mapToObj(n -> plain((PersonId) null)).toList();
        var together = new CyclicBarrier(2);
        List<TaskOutcome> mine = new ArrayList<>();
        List<TaskOutcome> theirs = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<?> one = threads.submit(() -> {
                together.await();
                return mine.addAll(school.as(me, () -> service.run(TaskBatch.of(new TaskStep.Finish(), tasks))));
            });
            Future<?> two = threads.submit(() -> {
                together.await();
                return theirs.addAll(
                        school.as(colleague, () -> service.run(TaskBatch.of(new TaskStep.Finish(), tasks))));
            });
            one.get();
            two.get();
        }
        for (int n = 0; n < tasks.size(); n++) {
            assertThat(List.of(said(mine.get(n)), said(theirs.get(n))))
                    .as("task %d", n)
                    .containsExactlyInAnyOrder("done", "tasks.doneByOther");
            assertThat(state(tasks.get(n))).isEqualTo(TaskState.DONE);
        }
    }
}
