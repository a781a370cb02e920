package nl.samenbeter.sessions;

import static nl.samenbeter.sessions.GivenBlock.FRIDAY;
import static nl.samenbeter.sessions.GivenBlock.THURSDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskListService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class BoardSessionServiceTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    BoardSessionService service;

    @Autowired
    BoardSessionQueries queries;

    @Autowired
    PlanLedger plan;

    @Autowired
    TaskListService taskList;

    @Autowired
    RuntimeService engine;

    @Autowired
    JdbcClient jdbc;

    GivenBlock given;

    @BeforeEach
    void givenABlockOnThursdayAndFriday() {
        given = GivenBlock.in(application);
        given.running(GivenBlock.DAILY_SESSIONS);
        given.isCoach();
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    @Test
    void showsTheSessionsAndWhichCanBeAnswered() {
        var block = queries.block(given.task());

        assertThat(block.today()).isEqualTo(THURSDAY);
        assertThat(block.sessions())
                .containsExactly(
                        new SessionRow(THURSDAY, LocalTime.of(8, 15), 10, SessionStatus.PLANNED, null, null),
                        new SessionRow(FRIDAY, LocalTime.of(8, 15), 10, SessionStatus.PLANNED, null, null));
        assertThat(block.sessions().stream().map(block::canAnswer)).containsExactly(true, false);
    }

    @Test
    void anAnswerIsKeptAtOnceAndThePlanKnowsIt() {
        service.answer(given.task(), AnswerSession.held(THURSDAY, 7));

        assertThat(queries.block(given.task()).sessions().getFirst())
                .isEqualTo(new SessionRow(THURSDAY, LocalTime.of(8, 15), 10, SessionStatus.HELD, null, 7));
        assertThat(plan.item(given.ref()).sessions().stream().map(PlanLedger.Session::held))
                .containsExactly(true, null);

        service.answer(given.task(), AnswerSession.notHeld(THURSDAY, NotHeldReason.OTHER));
        assertThat(plan.item(given.ref()).sessions().getFirst().held()).isFalse();
    }

    @Test
    void theSchoolsOwnDayDecides() {
        given.now(THURSDAY.atTime(23, 59));
        assertThatThrownBy(() -> service.answer(given.task(), AnswerSession.held(FRIDAY, 7)))
                .hasMessage("sessions.notYet");

        given.now(FRIDAY.atTime(0, 1));
        service.answer(given.task(), AnswerSession.held(FRIDAY, 7));
    }

    @Test
    void aRefusedAnswerLeavesNothingBehind() {
        assertThatThrownBy(() -> service.answer(given.task(), AnswerSession.held(THURSDAY, 100)))
                .hasMessage("sessions.presentOutOfRange");

        assertThat(queries.block(given.task()).sessions().getFirst().isAnswered())
                .isFalse();
    }

    @Test
    void finishingTwiceIsTheSameAsOnce() {
        given.now(FRIDAY.atTime(9, 0));
        service.answer(given.task(), AnswerSession.held(THURSDAY, 7));
        service.answer(given.task(), AnswerSession.held(FRIDAY, 8));

        service.finish(given.task());
        service.finish(given.task());

        assertThat(queries.block(given.task()).finished()).isTrue();
        assertThatThrownBy(() -> service.answer(given.task(), AnswerSession.held(FRIDAY, 9)))
                .isInstanceOf(DomainException.class)
                .hasMessage("tasks.doneByYou");
    }

    @Test
    void aLapsedBlockIsNotAnsweredAnyMore() {
        engine.deleteProcessInstance(
                engine.createProcessInstanceQuery()
                        .processInstanceBusinessKey(given.block().text())
                        .singleResult()
                        .getId(),
                "lapsed");

        assertThatThrownBy(() -> service.answer(given.task(), AnswerSession.held(THURSDAY, 7)))
                .hasMessage("tasks.lapsed");
    }

    @Test
    void theTaskOfAnotherIsRefused() {
        given.isMember();

        assertThatThrownBy(() -> queries.block(given.task())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.answer(given.task(), AnswerSession.held(THURSDAY, 7)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.finish(given.task())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.finish(new TaskId("there-is-no-such-task")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void onlyWhoeverHasTheTaskAnswers() {
        given.secondCoach();
        given.isSecondCoach();
        assertThatThrownBy(() -> service.answer(given.task(), AnswerSession.held(THURSDAY, 7)))
                .hasMessage("tasks.takenByOther");

        given.isCoach();
        taskList.giveBack(given.task());
        given.isSecondCoach();
        service.answer(given.task(), AnswerSession.held(THURSDAY, 7));
        assertThat(queries.block(given.task()).sessions().getFirst().present()).isEqualTo(7);
    }

    @Test
    void theTeamSeesItsSessionsOfADay() {
        service.answer(given.task(), AnswerSession.held(THURSDAY, 7));

        given.isMember();
        assertThat(queries.sessionsOn(given.team(), THURSDAY))
                .containsExactly(new SessionRow(THURSDAY, LocalTime.of(8, 15), 10, SessionStatus.HELD, null, 7));
        assertThat(queries.sessionsOn(given.team(), GivenBlock.MONDAY)).isEmpty();

        var other = GivenBlock.in(application);
        other.isMember();
        assertThatThrownBy(() -> queries.sessionsOn(given.team(), THURSDAY)).isInstanceOf(AccessDeniedException.class);
        Given.nobodySignedIn();
    }

    @Test
    void noWordOfAnAnswerReachesTheEngine() {
        service.answer(given.task(), AnswerSession.notHeld(THURSDAY, NotHeldReason.OTHER_ACTIVITY));

        assertThat(jdbc.sql("select name_ from act_ru_variable where proc_inst_id_ in "
                                + "(select proc_inst_id_ from act_ru_task where id_ = :task)")
                        .param("task", given.task().value())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of());
    }
}
