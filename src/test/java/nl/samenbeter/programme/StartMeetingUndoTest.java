package nl.samenbeter.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalTime;
import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TakingBack;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskUndoService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class StartMeetingUndoTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    TaskUndoService undo;

    @Autowired
    TaskListService list;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    ProgrammeId programme;
    PersonId coach;
    TaskId task;

    @BeforeEach
    void givenAMeetingThatWasFinished() {
        school = new TestSchool(application);
        coach = school.coach;
        programme = school.inWeek1();
        task = school.task(coach, "userTask_holdStartMeeting").id();
        hold(task, "We beginnen op tijd.");
    }

    @AfterEach
    void resetClock() {
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    private void hold(TaskId which, String agreements) {
        school.doAs(coach, () -> programmes.holdStartMeeting(which, new HoldStartMeeting(agreements)));
    }

    private long agreements() {
        return jdbc.sql("select count(*) from team_agreement where programme_id = ?")
                .param(programme.value())
                .query(Long.class)
                .single();
    }

    @Test
    void isOpenAgainWithTheAgreementsAsADraft() {
        assertThat(school.as(coach, () -> undo.look(task))).isEqualTo(TakingBack.possible());

        TaskId again = school.as(coach, () -> undo.reopen(task));

        assertThat(agreements()).isZero();
        assertThat(school.as(coach, () -> list.draft(again)).orElseThrow().fields())
                .containsEntry("agreements", "We beginnen op tijd.");
        assertThat(school.task(coach, "userTask_holdStartMeeting").mine()).isTrue();
        assertThat(jdbc.sql("select code from programme_event where programme_id = ? order by sequence desc limit 1")
                        .param(programme.value())
                        .query(String.class)
                        .single())
                .isEqualTo("startMeetingTakenBack");

        hold(again, "We beginnen precies op tijd.");
        assertThat(agreements()).isEqualTo(1);
    }

    @Test
    void theBoardSaysWhyItStays() {
        TaskId board = school.task(coach, "userTask_setUpBoard").id();
        school.doAs(
                coach,
                () -> programmes.setUpBoard(
                        board, new SetUpBoard(LocalTime.of(8, 15), "Teamkamer", List.of(BoardColumn.values()[0]))));

        assertThat(school.as(coach, () -> undo.look(board)))
                .isInstanceOfSatisfying(
                        TakingBack.Impossible.class,
                        no -> assertThat(no.why().code()).isEqualTo("tasks.undoSeen"));
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> school.as(coach, () -> undo.reopen(board)))
                .satisfies(no -> assertThat(no.code()).isEqualTo("tasks.undoSeen"));
    }
}
