package nl.samenbeter.sessions.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.sessions.AnswerSession;
import nl.samenbeter.sessions.BoardSessionService;
import nl.samenbeter.sessions.BoardSessionSteps;
import nl.samenbeter.sessions.GivenBlock;
import nl.samenbeter.sessions.NotHeldReason;
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
    BoardSessionSteps steps;

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
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(given.block().text())
                        .singleResult()
                        .getEndActivityId())
                .isEqualTo(BoardSessionWeekProcess.END_EVENT_SESSIONS_ANSWERED);
    }

    @Test
    void theBlockIsMadeOnceHoweverOftenTheStepRuns() {
        given.running(GivenBlock.DAILY_SESSIONS);

        assertThat(steps.plan(given.ref())).isEqualTo(given.block());
        assertThat(steps.plan(given.ref())).isEqualTo(given.block());
    }
}
