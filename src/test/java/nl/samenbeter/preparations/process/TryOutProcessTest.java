package nl.samenbeter.preparations.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Date;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.preparations.AgreeTryOut;
import nl.samenbeter.preparations.DecideTryOut;
import nl.samenbeter.preparations.GivenPreparation;
import nl.samenbeter.preparations.HoldPreparation;
import nl.samenbeter.preparations.PreparationService;
import nl.samenbeter.preparations.TryOutRow;
import nl.samenbeter.preparations.TryOutService;
import nl.samenbeter.preparations.TryOutState;
import nl.samenbeter.preparations.TryOutSteps;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A try-out from the moment it is agreed on to what becomes of the design. */
@IntegrationTest
class TryOutProcessTest {

    private static final LocalDate DAY = GivenPreparation.THURSDAY.plusDays(5);

    @Autowired
    ApplicationContext application;

    @Autowired
    TryOutService service;

    @Autowired
    TryOutSteps steps;

    @Autowired
    PreparationService preparations;

    @Autowired
    TaskQueries tasks;

    @Autowired
    RuntimeService engine;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    GivenPreparation given;
    PersonId owner;
    PersonId tries;
    PersonId watcher;

    @BeforeEach
    void givenAGroupThatHasMet() {
        given = GivenPreparation.in(application);
        given.running();
        owner = given.owner(1);
        tries = given.other(1);
        watcher = given.people(2).getFirst();
        given.now(GivenPreparation.THURSDAY.atTime(16, 20));
        given.school.doAs(owner, () -> preparations.hold(given.task(1), HoldPreparation.held(60, 3)));
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    private void agrees(LocalDate day) {
        given.school.doAs(tries, () -> service.agree(given.group(1), agreed(day)));
    }

    private AgreeTryOut agreed(LocalDate day) {
        return new AgreeTryOut(day, tries, watcher, "Meekijken");
    }

    private TryOutRow last() {
        return given.design(owner, 1).tryOut().rows().getLast();
    }

    private String instance() {
        return engine.createProcessInstanceQuery()
                .processDefinitionKey(TryOutProcess.KEY)
                .processInstanceBusinessKey(last().id().text())
                .singleResult()
                .getId();
    }

    private long running() {
        return engine.createProcessInstanceQuery()
                .processDefinitionKey(TryOutProcess.KEY)
                .processInstanceBusinessKey(last().id().text())
                .count();
    }

    private Job job() {
        return management.createJobQuery().processInstanceId(instance()).singleResult();
    }

    private void fires() {
        Job job = job();
        given.now(job.getDuedate().toInstant().atZone(TestSchool.ZONE).toLocalDateTime());
        management.executeJob(job.getId());
    }

    private TaskRow task() {
        return given.school.task(owner, TryOutProcess.USER_TASK_DECIDE_TRY_OUT);
    }

    private void decides(TryOutState decision, LocalDate again, String followUp) {
        TaskId id = task().id();
        given.school.doAs(
                owner,
                () -> service.decide(id, new DecideTryOut(decision, "Minder wissels", again, followUp, "Meekijken")));
    }

    private static void refused(String code, Runnable call) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(call::run)
                .satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    void theOwnerIsAskedOnTheNextSchoolDayAndIntroducesIt() {
        agrees(DAY);
        assertThat(last().state()).isEqualTo(TryOutState.AGREED);
        assertThat(last().watcher()).isEqualTo(given.name(watcher));
        refused("preparations.tryOutOpen", () -> agrees(DAY.plusDays(1)));

        fires();

        TaskRow task = task();
        assertThat(task.mine()).isTrue();
        assertThat(task.due()).isEqualTo(DAY.plusDays(3).atTime(17, 0));
        assertThat(task.week()).isNull();
        decides(TryOutState.INTRODUCED, null, null);

        assertThat(running()).isZero();
        assertThat(last().state()).isEqualTo(TryOutState.INTRODUCED);
        assertThat(last().seen()).isEqualTo("Minder wissels");
        assertThat(jdbc.sql("select count(*) from act_hi_varinst where text_ like '%wissels%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void adjustingLeadsToAnotherTryOutWithinTwoWeeks() {
        agrees(DAY);
        fires();
        refused("preparations.adjustHow", () -> decides(TryOutState.ADJUSTED, null, " "));
        refused("preparations.tryOutLate", () -> decides(TryOutState.ADJUSTED, DAY.plusDays(16), null));
        assertThat(last().state()).isEqualTo(TryOutState.AGREED);

        decides(TryOutState.ADJUSTED, DAY.plusDays(7), null);

        assertThat(given.design(owner, 1).tryOut().rows())
                .extracting(TryOutRow::state)
                .containsExactly(TryOutState.ADJUSTED, TryOutState.AGREED);
        assertThat(job().getDuedate())
                .isAfter(Date.from(DAY.plusDays(7).atStartOfDay(TestSchool.ZONE).toInstant()));
    }

    @Test
    void adjustingMayBecomeAQuestionForALaterPreparation() {
        agrees(DAY);
        fires();

        decides(TryOutState.ADJUSTED, null, "Wissels bij practica");

        assertThat(given.design(given.owner(2), 2).topics()).singleElement().satisfies(topic -> {
            assertThat(topic.title()).isEqualTo("Wissels bij practica");
            assertThat(topic.owner()).isEqualTo(given.name(owner));
        });
    }

    @Test
    void withoutADecisionItLapsesAndAnotherCanBeAgreedOn() {
        agrees(DAY);
        fires();
        TaskId open = task().id();

        fires();

        assertThat(running()).isZero();
        assertThat(last().state()).isEqualTo(TryOutState.LAPSED);
        assertThat(given.school.as(owner, tasks::open))
                .noneMatch(row -> row.id().equals(open));
        agrees(DAY.plusDays(28));
        assertThat(last().state()).isEqualTo(TryOutState.AGREED);
    }

    @Test
    void aTryOutThatMovesIsAskedAboutLater() {
        agrees(DAY);
        given.school.doAs(tries, () -> service.move(given.group(1), last().id(), DAY.plusDays(2)));

        assertThat(job().getDuedate())
                .isEqualTo(Date.from(
                        DAY.plusDays(3).atTime(8, 0).atZone(TestSchool.ZONE).toInstant()));
    }

    @Test
    void aDayOffOrAnotherTeamIsRefused() {
        refused("preparations.tryOutDayOff", () -> agrees(GivenPreparation.THURSDAY.plusDays(2)));
        refused("preparations.tryOutLate", () -> agrees(GivenPreparation.THURSDAY.plusDays(15)));
        refused("preparations.tryOutPast", () -> agrees(GivenPreparation.THURSDAY.minusDays(1)));
        PersonId outsider = given.school.outsider();
        refused(
                "preparations.notInTeam",
                () -> given.school.doAs(
                        owner,
                        () -> service.agree(given.group(1), new AgreeTryOut(DAY, tries, outsider, "Meekijken"))));
        assertThat(given.design(owner, 1).tryOut().rows()).isEmpty();
    }

    @Test
    void theQuestionOfSomebodyWhoLeavesGoesToTheCoach() {
        agrees(DAY);
        fires();

        steps.left(given.school.team, owner);

        assertThat(given.school
                        .task(given.school.coach, TryOutProcess.USER_TASK_DECIDE_TRY_OUT)
                        .mine())
                .isTrue();
    }
}
