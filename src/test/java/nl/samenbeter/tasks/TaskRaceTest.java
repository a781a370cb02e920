package nl.samenbeter.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people, or two windows of one person, at the same task at the same moment: a hundred times each. */
@IntegrationTest
class TaskRaceTest {

    private static final int ROUNDS = 100;

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskFormService forms;

    @Autowired
    TaskListService list;

    @Autowired
    TaskPassingService passing;

    @Autowired
    TaskService engine;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    TestSchool school;
    ProgrammeId programme;
    GivenModelForm models;
    ExecutorService threads;
    PersonId daan;
    PersonId sanne;

    @BeforeEach
    void givenATeam() {
        school = new TestSchool(application);
        programme = school.planned();
        models = new GivenModelForm(application);
        threads = Executors.newFixedThreadPool(2);
        daan = school.members.getFirst();
        sanne = school.members.get(1);
    }

    @AfterEach
    void end() {
        threads.close();
        models.end();
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    private TaskId task(@Nullable PersonId whose) {
        return tasks(1, whose).getFirst();
    }

    /** In one transaction. */
    private List<TaskId> tasks(int number, @Nullable PersonId whose) {
        return transaction.execute(begun -> IntStream.range(0, number)
                .mapToObj(n -> models.begin(school, programme, whose))
                .map(instance ->
                        engine.createTaskQuery().processInstanceId(instance).singleResult())
                .map(task -> new TaskId(task.getId()))
                .toList());
    }

    private void finish(PersonId person, TaskId task) {
        school.doAs(
                person,
                () -> forms.answer(
                        task,
                        Map.of(
                                "place", person.text().substring(0, 8),
                                "story", "Zo ging het",
                                "pupils", "28",
                                "again", "false",
                                "day", "2026-09-24",
                                "mood", "could",
                                "colleague", sanne.text())));
    }

    private void handOver(PersonId person, TaskId task, PersonId to) {
        school.doAs(person, () -> passing.handOver(task, to, "Doe jij dit?"));
    }

    /** @return why not, for each of the two; the empty text for the one that went well */
    private List<String> race(Runnable one, Runnable two) throws Exception {
        var together = new CyclicBarrier(2);
        List<Future<?>> tries = List.of(start(together, one), start(together, two));
        return List.of(outcome(tries.getFirst()), outcome(tries.getLast()));
    }

    private Future<?> start(CyclicBarrier together, Runnable call) {
        return threads.submit(() -> {
            together.await();
            call.run();
            return null;
        });
    }

    private static String outcome(Future<?> attempt) throws InterruptedException {
        try {
            attempt.get();
            return "";
        } catch (ExecutionException no) {
            assertThat(no.getCause()).isInstanceOf(DomainException.class);
            return ((DomainException) no.getCause()).code();
        }
    }

    private record Entry(String state, @Nullable UUID lastAssignee) {}

    private Entry entry(TaskId task) {
        return jdbc.sql("select state, last_assignee from task_entry where task_id = ?")
                .param(task.value())
                .query(Entry.class)
                .single();
    }

    private List<String> answeredPlaces(TaskId task) {
        return jdbc.sql("select value from task_answer where task_id = ? and field = 'place'")
                .param(task.value())
                .query(String.class)
                .list();
    }

    private List<String> notes(TaskId task) {
        return jdbc.sql("select kind from task_note where task_id = ? order by id")
                .param(task.value())
                .query(String.class)
                .list();
    }

    private @Nullable String holder(TaskId task) {
        return engine.createTaskQuery().taskId(task.value()).singleResult().getAssignee();
    }

    private void isDoneOnceBy(PersonId winner, TaskId task) {
        assertThat(entry(task)).isEqualTo(new Entry("DONE", winner.value()));
        assertThat(answeredPlaces(task)).containsExactly(winner.text().substring(0, 8));
        var done =
                history.createHistoricTaskInstanceQuery().taskId(task.value()).singleResult();
        assertThat(done.getDeleteReason()).isEqualTo("completed");
        assertThat(done.getAssignee()).isEqualTo(winner.text());
        assertThat(engine.createTaskQuery()
                        .processInstanceId(done.getProcessInstanceId())
                        .list())
                .extracting(org.camunda.bpm.engine.task.Task::getTaskDefinitionKey)
                .containsExactly(GivenModelForm.TIDY_UP);
    }

    @Test
    void isFinishedByOneOfTwo() throws Exception {
        List<TaskId> tasks = tasks(ROUNDS, null);
        for (int round = 0; round < ROUNDS; round++) {
            TaskId task = tasks.get(round);
            List<String> lost = race(() -> finish(daan, task), () -> finish(sanne, task));
            assertThat(lost).as("round %d", round).containsExactlyInAnyOrder("", "tasks.doneByOther");
            isDoneOnceBy(lost.getFirst().isEmpty() ? daan : sanne, task);
        }
    }

    @Test
    void isTakenByOneOfTwo() throws Exception {
        TaskId task = task(null);
        for (int round = 1; round <= ROUNDS; round++) {
            List<String> lost = race(
                    () -> school.doAs(daan, () -> list.take(task)), () -> school.doAs(sanne, () -> list.take(task)));
            assertThat(lost).as("round %d", round).containsExactlyInAnyOrder("", "tasks.takenByOther");
            PersonId winner = lost.getFirst().isEmpty() ? daan : sanne;
            assertThat(holder(task)).isEqualTo(winner.text());
            assertThat(entry(task).state()).isEqualTo("OPEN");
            assertThat(notes(task)).hasSize(2 * round - 1).last().isEqualTo("TAKEN");
            school.doAs(winner, () -> list.giveBack(task));
        }
    }

    @Test
    void isFinishedOrHandedOverButNotBoth() throws Exception {
        List<TaskId> sannes = tasks(ROUNDS / 2, sanne);
        List<TaskId> teams = tasks(ROUNDS / 2, null);
        for (int round = 0; round < ROUNDS; round++) {
            boolean twoWindows = round % 2 == 0;
            PersonId hander = twoWindows ? sanne : daan;
            PersonId to = twoWindows ? daan : school.members.get(2);
            TaskId task = (twoWindows ? sannes : teams).get(round / 2);
            List<String> lost = race(() -> finish(sanne, task), () -> handOver(hander, task, to));
            if (lost.getFirst().isEmpty()) {
                assertThat(lost.getLast())
                        .as("round %d", round)
                        .isEqualTo(twoWindows ? "tasks.doneByYou" : "tasks.doneByOther");
                isDoneOnceBy(sanne, task);
                assertThat(notes(task)).isEmpty();
            } else {
                assertThat(lost).as("round %d", round).containsExactly("tasks.takenByOther", "");
                assertThat(holder(task)).isEqualTo(to.text());
                assertThat(entry(task)).isEqualTo(new Entry("OPEN", null));
                assertThat(answeredPlaces(task)).isEmpty();
                assertThat(notes(task)).containsExactly("HANDED_OVER");
            }
        }
    }
}
