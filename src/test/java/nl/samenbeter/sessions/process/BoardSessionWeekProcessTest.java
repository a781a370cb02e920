package nl.samenbeter.sessions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.BoardColumn;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.SetUpBoard;
import nl.samenbeter.programme.process.Week1StartProcess;
import nl.samenbeter.sessions.AnswerSession;
import nl.samenbeter.sessions.BoardSessionQueries;
import nl.samenbeter.sessions.BoardSessionService;
import nl.samenbeter.sessions.BoardSessionSteps;
import nl.samenbeter.sessions.GivenBlock;
import nl.samenbeter.sessions.NotHeldReason;
import nl.samenbeter.sessions.SessionRow;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskQueries;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who leads a week's board sessions, from the first answer to the end of the block. */
@IntegrationTest
class BoardSessionWeekProcessTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    BoardSessionService service;

    @Autowired
    BoardSessionQueries queries;

    @Autowired
    BoardSessionSteps steps;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    TaskListService taskList;

    @Autowired
    TaskQueries tasks;

    @Autowired
    HistoryService history;

    GivenBlock given;

    @BeforeEach
    void givenATeam() {
        given = GivenBlock.in(application);
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    @Test
    void theCoachHasTheBlockOfWeekOne() {
        given.running(GivenBlock.DAILY_SESSIONS);

        given.isCoach();
        assertThat(tasks.open()).singleElement().satisfies(task -> {
            assertThat(task.mine()).isTrue();
            assertThat(task.element()).isEqualTo(BoardSessionWeekProcess.USER_TASK_LEAD_BOARD_SESSIONS);
            assertThat(task.team()).isEqualTo(given.team());
            assertThat(task.week()).isEqualTo(1);
            assertThat(task.due()).isEqualTo(LocalDate.of(2026, 9, 4).atTime(17, 0));
        });
        given.isMember();
        assertThat(tasks.open()).isEmpty();
    }

    @Test
    void whenThereAreTwoCoachesEitherMayTakeIt() {
        given.secondCoach();
        given.running(GivenBlock.DAILY_SESSIONS);

        given.isCoach();
        assertThat(tasks.open())
                .singleElement()
                .satisfies(task -> assertThat(task.mine()).isFalse());
        given.isSecondCoach();
        taskList.take(given.task());
        assertThat(tasks.open())
                .singleElement()
                .satisfies(task -> assertThat(task.mine()).isTrue());
    }

    @Test
    void endsWhenEachSessionHasAnAnswer() {
        given.running(GivenBlock.DAILY_SESSIONS);
        given.isCoach();

        given.now(GivenBlock.THURSDAY.atTime(8, 40));
        service.answer(given.task(), AnswerSession.held(GivenBlock.THURSDAY, 7));
        assertThatThrownBy(() -> service.finish(given.task()))
                .isInstanceOf(DomainException.class)
                .hasMessage("sessions.unanswered");
        given.now(GivenBlock.FRIDAY.atTime(8, 40));
        service.answer(given.task(), AnswerSession.notHeld(GivenBlock.FRIDAY, NotHeldReason.OTHER_ACTIVITY));
        service.finish(given.task());

        assertThat(tasks.open()).isEmpty();
        String process = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(given.block().text())
                .singleResult()
                .getId();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(process)
                        .activityId(BoardSessionWeekProcess.END_EVENT_SESSIONS_ANSWERED)
                        .finished()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void theBlockIsMadeOnceHoweverOftenTheStepRuns() {
        given.running(GivenBlock.DAILY_SESSIONS);

        assertThat(steps.plan(given.ref())).isEqualTo(given.block());
        assertThat(steps.plan(given.ref())).isEqualTo(given.block());
    }

    @Test
    void weekOneOpensTheBlockAtTheTimeAndPlaceThatWereAgreed() {
        var school = new TestSchool(application);
        var programme = school.inWeek1();
        school.doAs(
                school.coach,
                () -> programmes.setUpBoard(
                        school.task(school.coach, Week1StartProcess.USER_TASK_SET_UP_BOARD)
                                .id(),
                        new SetUpBoard(LocalTime.of(8, 45), "Koffiekamer", List.of(BoardColumn.values()))));

        school.fire(programme, "event_boardSessionsOpens");

        var task = school.task(school.coach, BoardSessionWeekProcess.USER_TASK_LEAD_BOARD_SESSIONS)
                .id();
        var block = school.as(school.coach, () -> queries.block(task));
        assertThat(block.place()).isEqualTo("Koffiekamer");
        assertThat(block.sessions())
                .extracting(SessionRow::day, SessionRow::begins)
                .containsExactly(
                        tuple(GivenBlock.THURSDAY, LocalTime.of(8, 45)), tuple(GivenBlock.FRIDAY, LocalTime.of(8, 45)));
    }

    @Test
    void aBlockThatLapsedInWeekOneTakesNoAnswer() {
        var school = new TestSchool(application);
        var programme = school.inWeek1();
        school.fire(programme, "event_boardSessionsOpens");
        var task = school.task(school.coach, BoardSessionWeekProcess.USER_TASK_LEAD_BOARD_SESSIONS)
                .id();

        school.fire(programme, "event_boardSessionsLapsed");

        assertThatThrownBy(() -> school.doAs(
                        school.coach, () -> service.answer(task, AnswerSession.held(GivenBlock.THURSDAY, 7))))
                .isInstanceOf(DomainException.class)
                .hasMessage("tasks.lapsed");
    }
}
