package nl.samenbeter.barometer.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.barometer.BarometerService;
import nl.samenbeter.barometer.BarometerSteps;
import nl.samenbeter.barometer.GivenBarometer;
import nl.samenbeter.barometer.GivenBarometer.Opened;
import nl.samenbeter.barometer.QuestionSet;
import nl.samenbeter.barometer.SampleAnswers;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class BarometerRoundProcessTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private BarometerService barometer;

    @Autowired
    private BarometerSteps steps;

    private GivenBarometer given;

    @BeforeEach
    void setUp() {
        AbstractAssertions.init(engine);
        given = new GivenBarometer(application);
    }

    @AfterEach
    void tearDown() {
        GivenBarometer.tidyUp();
    }

    @Test
    void waitsForTheClosingMomentWhenEverybodyIsDoneAndThenCloses() {
        Opened opened = given.opened(6);
        assertThat(given.planStatus(opened)).isEqualTo("OPEN");

        opened.people().forEach(person -> answer(opened, person));

        assertThat(opened.process()).isWaitingAt(BarometerRoundProcess.EVENT_CLOSING_MOMENT);
        assertThat(given.count("barometer_envelope", opened.round())).isEqualTo(6);
        assertThat(given.count("barometer_answer", opened.round())).isZero();

        given.closes(opened, BarometerRoundProcess.EVENT_CLOSING_MOMENT);

        assertThat(opened.process()).isEnded().hasPassed(BarometerRoundProcess.SERVICE_TASK_CLOSE_ROUND);
        assertThat(given.count("barometer_envelope", opened.round())).isZero();
        assertThat(given.count("barometer_answer", opened.round())).isEqualTo(54);
        assertThat(given.planStatus(opened)).isEqualTo("DONE");
    }

    @Test
    void closesAtItsMomentAndLetsOpenTasksLapse() {
        Opened opened = given.opened(6);
        answer(opened, opened.people().getFirst());
        assertThat(opened.process()).isWaitingAt(BarometerRoundProcess.USER_TASK_FILL_BAROMETER);

        given.closes(opened, BarometerRoundProcess.EVENT_ROUND_CLOSES);

        assertThat(opened.process()).isEnded().hasPassed(BarometerRoundProcess.EVENT_ROUND_CLOSES);
        assertThat(taskStates(opened))
                .containsExactlyInAnyOrder(
                        "DONE",
                        "LAPSED_OR_CANCELLED",
                        "LAPSED_OR_CANCELLED",
                        "LAPSED_OR_CANCELLED",
                        "LAPSED_OR_CANCELLED",
                        "LAPSED_OR_CANCELLED");
        assertThat(given.count("barometer_answer", opened.round())).isEqualTo(9);
        assertThat(given.planStatus(opened)).isEqualTo("DONE");
    }

    @Test
    void lapsesWhenNobodyAnswered() {
        Opened opened = given.opened(5);

        given.closes(opened, BarometerRoundProcess.EVENT_ROUND_CLOSES);

        assertThat(opened.process()).isEnded();
        assertThat(given.count("barometer_answer", opened.round())).isZero();
        assertThat(given.planStatus(opened)).isEqualTo("LAPSED");
    }

    @Test
    void isSkippedAndNotLapsedWhenTheTeamBecameTooSmallToAsk() {
        Opened opened = given.opened(5, 1);

        assertThat(taskStates(opened)).isEmpty();
        assertThat(given.planStatus(opened)).isEqualTo("SKIPPED");

        given.closes(opened, BarometerRoundProcess.EVENT_CLOSING_MOMENT);

        assertThat(opened.process()).isEnded();
        assertThat(given.planStatus(opened)).isEqualTo("SKIPPED");
    }

    @Test
    void asksSomebodyWhoJoinsWhileTheRoundIsOpen() {
        Opened opened = given.opened(5);
        answer(opened, opened.people().getFirst());
        PersonId newcomer = joins(opened);

        assertThat(steps.memberJoined(opened.team(), newcomer)).isEqualTo(1);
        assertThat(steps.memberJoined(opened.team(), newcomer)).isZero();

        opened.people().stream().skip(1).forEach(person -> answer(opened, person));
        assertThat(opened.process()).isWaitingAt(BarometerRoundProcess.USER_TASK_FILL_BAROMETER);
        answer(opened, newcomer);
        assertThat(opened.process())
                .isWaitingAtExactly(BarometerRoundProcess.EVENT_CLOSING_MOMENT)
                .hasPassedInOrder(BarometerRoundProcess.USER_TASK_FILL_BAROMETER);
        assertThat(steps.memberJoined(opened.team(), newcomer)).isZero();

        given.closes(opened, BarometerRoundProcess.EVENT_CLOSING_MOMENT);
        assertThat(opened.process()).isEnded();
        assertThat(given.count("barometer_answer", opened.round())).isEqualTo(54);
        assertThat(given.planStatus(opened)).isEqualTo("DONE");
    }

    @Test
    void letsTheTaskOfANewcomerLapseWithTheOthers() {
        Opened opened = given.opened(5);
        PersonId newcomer = joins(opened);
        steps.memberJoined(opened.team(), newcomer);
        answer(opened, newcomer);

        given.closes(opened, BarometerRoundProcess.EVENT_ROUND_CLOSES);

        assertThat(opened.process()).isEnded();
        assertThat(taskStates(opened)).hasSize(6).containsOnlyOnce("DONE");
    }

    @Test
    void asksSomebodyWhoJoinsWhenAllOthersAreDone() {
        Opened opened = given.opened(5);
        opened.people().forEach(person -> answer(opened, person));
        PersonId newcomer = joins(opened);

        assertThat(steps.memberJoined(opened.team(), newcomer)).isEqualTo(1);

        assertThat(opened.process())
                .isWaitingAt(BarometerRoundProcess.USER_TASK_FILL_BAROMETER)
                .isNotWaitingAt(BarometerRoundProcess.EVENT_CLOSING_MOMENT);
        answer(opened, newcomer);
        assertThat(opened.process()).isWaitingAtExactly(BarometerRoundProcess.EVENT_CLOSING_MOMENT);
        given.closes(opened, BarometerRoundProcess.EVENT_CLOSING_MOMENT);
        assertThat(opened.process()).isEnded();
        assertThat(given.count("barometer_answer", opened.round())).isEqualTo(54);
    }

    @Test
    void asksNobodyWhoIsNoMemberNorAfterTheClosing() {
        Opened opened = given.opened(5);
        var coach = new Given(jdbc).holding(Role.COACH, Scope.of(opened.team()));
        assertThat(steps.memberJoined(opened.team(), coach)).isZero();
        given.closes(opened, BarometerRoundProcess.EVENT_ROUND_CLOSES);

        assertThat(steps.memberJoined(opened.team(), joins(opened))).isZero();
    }

    @Test
    void asksNobodyMoreWhenTheTeamWasTooSmallToAsk() {
        Opened opened = given.opened(5, 1);

        assertThat(steps.memberJoined(opened.team(), joins(opened))).isZero();
        assertThat(taskStates(opened)).isEmpty();
    }

    @Test
    void cancelsTheTaskOfSomebodyWhoLeavesAndHandsItToNobody() {
        Opened opened = given.opened(6);
        PersonId leaver = opened.people().getLast();
        assertThat(steps.memberLeft(opened.team(), leaver)).as("still a member").isZero();
        leaves(leaver);

        assertThat(steps.memberLeft(opened.team(), leaver)).isEqualTo(1);
        assertThat(steps.memberLeft(opened.team(), leaver)).isZero();

        assertThat(taskStates(opened)).containsOnlyOnce("LAPSED_OR_CANCELLED").hasSize(6);
        opened.people().stream().limit(5).forEach(person -> answer(opened, person));
        assertThat(opened.process()).isWaitingAtExactly(BarometerRoundProcess.EVENT_CLOSING_MOMENT);
        given.closes(opened, BarometerRoundProcess.EVENT_CLOSING_MOMENT);
        assertThat(opened.process()).isEnded();
        assertThat(given.count("barometer_answer", opened.round())).isEqualTo(45);
    }

    @Test
    void waitsForTheClosingMomentWhenTheLastOneToAnswerLeaves() {
        Opened opened = given.opened(5);
        PersonId leaver = opened.people().getLast();
        opened.people().stream().limit(4).forEach(person -> answer(opened, person));
        leaves(leaver);

        assertThat(steps.memberLeft(opened.team(), leaver)).isEqualTo(1);

        assertThat(opened.process()).isWaitingAtExactly(BarometerRoundProcess.EVENT_CLOSING_MOMENT);
        given.closes(opened, BarometerRoundProcess.EVENT_CLOSING_MOMENT);
        assertThat(opened.process()).isEnded();
        assertThat(given.count("barometer_answer", opened.round())).isEqualTo(36);
    }

    @Test
    void keepsTheAnswersOfSomebodyWhoAnsweredAndThenLeft() {
        Opened opened = given.opened(5);
        PersonId leaver = opened.people().getFirst();
        answer(opened, leaver);
        leaves(leaver);

        assertThat(steps.memberLeft(opened.team(), leaver)).isZero();

        assertThat(given.count("barometer_envelope", opened.round())).isEqualTo(1);
    }

    @Test
    void asksSomebodyAgainWhoLeftAndCameBack() {
        Opened opened = given.opened(5);
        PersonId person = opened.people().getFirst();
        leaves(person);
        steps.memberLeft(opened.team(), person);
        jdbc.sql("update role_grant set ends_on = null where person_id = ?")
                .param(person.value())
                .update();

        assertThat(steps.memberJoined(opened.team(), person)).isEqualTo(1);

        assertThat(given.taskOf(opened, person)).isNotNull();
    }

    @Test
    void tellsWhichMeasurementItsTasksAre() {
        Opened opened = given.opened(5);

        assertThat(jdbc.sql("select distinct variant from task_entry where business_key = ?")
                        .param(opened.round().text())
                        .query(String.class)
                        .single())
                .isEqualTo("B0");
    }

    private PersonId joins(Opened opened) {
        return new Given(jdbc).holding(Role.MEMBER, Scope.of(opened.team()));
    }

    private void leaves(PersonId person) {
        jdbc.sql("update role_grant set ends_on = ? where person_id = ?")
                .params(GivenBarometer.MONDAY.minusDays(1), person.value())
                .update();
    }

    private void answer(Opened opened, PersonId person) {
        Given.signedIn(person, Role.MEMBER);
        barometer.answer(given.taskOf(opened, person), SampleAnswers.highest(QuestionSet.B0));
    }

    private List<String> taskStates(Opened opened) {
        return jdbc.sql("select state from task_entry where business_key = ?")
                .param(opened.round().text())
                .query(String.class)
                .list();
    }
}
