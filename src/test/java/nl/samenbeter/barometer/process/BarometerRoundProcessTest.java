package nl.samenbeter.barometer.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.barometer.BarometerService;
import nl.samenbeter.barometer.GivenBarometer;
import nl.samenbeter.barometer.GivenBarometer.Opened;
import nl.samenbeter.barometer.QuestionSet;
import nl.samenbeter.barometer.SampleAnswers;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class BarometerRoundProcessTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProgrammeService programmes;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private BarometerService barometer;

    private GivenBarometer given;

    @BeforeEach
    void setUp() {
        AbstractAssertions.init(engine);
        given = new GivenBarometer(jdbc, programmes, runtime, management, tasks);
    }

    @AfterEach
    void tearDown() {
        ClockUtil.reset();
        Given.nobodySignedIn();
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
