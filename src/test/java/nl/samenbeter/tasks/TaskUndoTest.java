package nl.samenbeter.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class TaskUndoTest {

    private static final LocalDateTime TUESDAY = LocalDateTime.of(2026, 9, 8, 8, 5);

    @Autowired
    ApplicationContext application;

    @Autowired
    TaskUndoService undo;

    @Autowired
    TaskFormService forms;

    @Autowired
    TaskListService service;

    @Autowired
    TaskQueries queries;

    @Autowired
    TaskTalkService talk;

    @Autowired
    RuntimeService engine;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    ProgrammeId programme;
    PersonId leader;
    TaskId task;

    @BeforeEach
    void givenTheLeadersTaskOfWeek2() {
        school = new TestSchool(application);
        leader = school.leader;
        programme = school.inWeek1();
        school.moveTo(programme, TUESDAY);
        task = school.task(leader, "userTask_joinBoardSession").id();
    }

    @AfterEach
    void resetClock() {
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    private void finish() {
        school.doAs(leader, () -> forms.answer(task, Map.of("attended", "false")));
    }

    private TaskId reopen() {
        return school.as(leader, () -> undo.reopen(task));
    }

    private void refused(String code) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(this::reopen)
                .satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    private String item() {
        return jdbc.sql("select status from plan_item p join task_entry e on e.plan_item_id = p.id where e.task_id = ?")
                .param(task.value())
                .query(String.class)
                .single();
    }

    private long weeks() {
        return engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(programme.text())
                .processDefinitionKey("Week2LookAndGoalsProcess")
                .count();
    }

    private void isThereAgain(TaskId again) {
        assertThat(again).isNotEqualTo(task);
        assertThat(school.task(leader, "userTask_joinBoardSession"))
                .satisfies(row -> assertThat(row.id()).isEqualTo(again))
                .satisfies(row -> assertThat(row.mine()).isTrue());
        assertThat(item()).isEqualTo("OPEN");
        assertThat(school.as(leader, () -> service.draft(again)).orElseThrow().fields())
                .containsEntry("attended", "false");
        assertThat(school.as(leader, () -> forms.answers(task))).isEmpty();
        assertThat(school.as(leader, () -> queries.details(task)).state()).isEqualTo(TaskState.REOPENED);
        assertThat(school.as(leader, () -> talk.history(again)))
                .extracting(TaskNote::kind)
                .containsExactly(TaskNoteKind.OPENED, TaskNoteKind.FINISHED, TaskNoteKind.REOPENED);
    }

    @Test
    void isThereAgainWithItsAnswersAndItsPlanItem() {
        finish();
        assertThat(item()).isEqualTo("DONE");
        assertThat(school.as(leader, () -> undo.look(task)).isPossible()).isTrue();
        isThereAgain(reopen());
    }

    @Test
    void comesBackFromTheJoinOfTheWeekTooAndTheWeekStillEnds() {
        finish();
        school.moveTo(programme, TUESDAY.plusMinutes(5));
        TaskId again = reopen();
        isThereAgain(again);

        school.doAs(leader, () -> forms.answer(again, Map.of("attended", "true")));
        assertThat(item()).isEqualTo("DONE");
        school.moveTo(programme, LocalDateTime.of(2026, 9, 28, 9, 0));
        assertThat(weeks()).isZero();
    }

    @Test
    void isTakenBackOnceByTwoAtTheSameMoment() throws Exception {
        finish();
        var start = new CyclicBarrier(2);
        Callable<String> click = () -> {
            Given.signedIn(leader, Role.SCHOOL_LEADER);
            start.await();
            try {
                undo.reopen(task);
                return "done";
            } catch (DomainException no) {
                return no.code();
            }
        };
        try (var two = Executors.newFixedThreadPool(2)) {
            List<String> said = two.invokeAll(List.of(click, click)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(said).containsExactlyInAnyOrder("done", "tasks.undoNotYours");
        }
        assertThat(item()).isEqualTo("OPEN");
        assertThat(tasks.createTaskQuery()
                        .taskDefinitionKey("userTask_joinBoardSession")
                        .taskAssignee(leader.text())
                        .count())
                .isEqualTo(1);
    }

    @Test
    void staysDoneAfterTenMinutes() {
        finish();
        TestSchool.clock(TUESDAY.plusMinutes(11));
        assertThat(school.as(leader, () -> undo.look(task))).isEqualTo(new TakingBack.Past());
        refused("tasks.undoTooLate");
        assertThat(item()).isEqualTo("DONE");
    }

    @Test
    void isTakenBackOnceAndOnlyByTheOneWhoDidIt() {
        refused("tasks.undoNotYours");
        finish();
        PersonId second = school.secondLeader();
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> school.doAs(second, () -> undo.reopen(task)))
                .satisfies(no -> assertThat(no.code()).isEqualTo("tasks.undoNotYours"));
        reopen();
        refused("tasks.undoNotYours");
    }

    @Test
    void staysDoneWhileTheProgrammeStandsStill() {
        finish();
        engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(programme.text())
                .processDefinitionKey("Week2LookAndGoalsProcess")
                .list()
                .forEach(week -> engine.suspendProcessInstanceById(week.getId()));
        saysWhyNot("tasks.undoPaused");
        assertThat(item()).isEqualTo("DONE");
        assertThat(school.as(leader, () -> forms.answers(task))).isNotEmpty();
    }

    @Test
    void staysDoneWhenTheProcessHasGoneOn() {
        finish();
        engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(programme.text())
                .processDefinitionKey("Week2LookAndGoalsProcess")
                .list()
                .forEach(week -> engine.deleteProcessInstance(week.getId(), "over"));
        saysWhyNot("tasks.undoGoneOn");
        assertThat(item()).isEqualTo("DONE");
    }

    @Test
    void staysDoneWhenItsTimeIsOver() {
        finish();
        jdbc.sql(
                        "update plan_item set lapses_at = opens_at where id = (select plan_item_id from task_entry where task_id = ?)")
                .param(task.value())
                .update();
        saysWhyNot("tasks.undoClosed");
    }

    /** As offered and as done: the race between the two gives the same sentence. */
    private void saysWhyNot(String code) {
        assertThat(school.as(leader, () -> undo.look(task)))
                .isInstanceOfSatisfying(
                        TakingBack.Impossible.class,
                        no -> assertThat(no.why().code()).isEqualTo(code));
        refused(code);
    }

    @Test
    void staysDoneWhenItDecidedSomething() {
        var other = new TestSchool(application);
        other.planned();
        TaskId time = other.task(other.leader, "userTask_freeTime").id();
        other.doAs(other.leader, () -> {
            application.getBean(ProgrammeService.class).freeTime(time, new FreeTime("Overleg"));
            assertThat(undo.look(time)).isInstanceOf(TakingBack.Impossible.class);
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> undo.reopen(time))
                    .satisfies(no -> assertThat(no.code()).isEqualTo("tasks.undoDecided"));
        });
    }
}
