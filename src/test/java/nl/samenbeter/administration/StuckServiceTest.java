package nl.samenbeter.administration;

import static nl.samenbeter.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.workflow.FailureReason;
import nl.samenbeter.workflow.StuckStep.Kind;
import nl.samenbeter.workflow.StuckStepId;
import nl.samenbeter.workflow.WayOn;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class StuckServiceTest {

    private static final String BOARD_OPENS = "event_boardSetUpOpens";
    private static final String BOARD = "userTask_setUpBoard";

    @Autowired
    ApplicationContext application;

    @Autowired
    StuckQueries queries;

    @Autowired
    StuckService service;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    ProgrammeId programme;
    PersonId admin;

    @BeforeEach
    void givenAProgrammeInItsFirstWeek() {
        school = new TestSchool(application);
        programme = school.ready();
        school.fire(programme, "event_startMonday");
        admin = new Given(jdbc).holding(Role.ADMIN, Scope.of(school.school));
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void showsNothingWhenEverythingWaitsForSomething() {
        assertThat(mine()).isEmpty();

        school.fire(programme, "event_startMeetingOpens");
        school.fire(programme, BOARD_OPENS);

        assertThat(mine()).isEmpty();
    }

    @Test
    void showsNothingInAnyWeekOfAProgrammeThatRuns() {
        for (int week = 0; week < 10; week++) {
            school.moveTo(
                    programme, TestSchool.START.plusWeeks(week).plusDays(2).atTime(12, 0));
            assertThat(mine()).as("week " + week).isEmpty();
        }
    }

    @Test
    void showsAStepThatFailedWithoutWordsOfAnybody() {
        givenTheBoardCannotOpen();

        StuckRow row = mine().getFirst();

        assertThat(mine()).hasSize(1);
        assertThat(row.kind()).isEqualTo(Kind.FAILED);
        assertThat(row.businessKey()).isEqualTo(programme.text());
        assertThat(row.teamName()).isEqualTo("Rooster & ICT");
        assertThat(row.process()).isEqualTo("Week 1: starten");
        assertThat(row.since()).isEqualTo(TestSchool.START.atTime(9, 0));
        assertThat(row.on().kind()).isEqualTo(WayOn.Kind.PLANNED);
        assertThat(row.on().name()).isEqualTo("Bord inrichten");
        FailureReason reason = Objects.requireNonNull(row.reason());
        assertThat(reason.type()).isNotEmpty();
        assertThat(row.toString()).doesNotContain("Plek van Karim");
    }

    @Test
    void triesAFailedStepAgainWhenItsCauseIsSolved() {
        givenTheBoardCannotOpen();
        StuckRow row = mine().getFirst();
        repair();

        school.doAs(admin, () -> service.retry(row.id(), RetryReason.CAUSE_SOLVED));

        assertThat(mine()).isEmpty();
        managementService.executeJob(row.id().text());
        assertThat(itemStatus()).isEqualTo("OPEN");
        assertThat(audited(row.id())).containsExactly("stepRetried CAUSE_SOLVED");
        refused(
                "administration.solvedMeanwhile",
                () -> school.doAs(admin, () -> service.retry(row.id(), RetryReason.ONCE_MORE)));
    }

    @Test
    void passesAFailedStepAlsoWhenItsRowCannotBeRead() {
        givenTheBoardCannotOpen();
        StuckRow row = mine().getFirst();

        school.doAs(admin, () -> service.pass(row.id(), PassReason.CANNOT_BE_REPAIRED));
        repair();

        assertThat(mine()).isEmpty();
        assertThat(itemStatus()).isEqualTo("SKIPPED");
        assertThat(standsIn()).doesNotContain(BOARD_OPENS, BOARD);
        assertThat(audited(row.id())).containsExactly("stepPassed CANNOT_BE_REPAIRED");
        assertThat(jdbc.sql("select count(*) from notice where person_id = ? and text_key = ?")
                        .params(school.coach.value(), "notices.programme.stepPassed")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void findsAStepThatNothingWouldEverMoveAndPassesIt() {
        managementService.deleteJob(timer(BOARD_OPENS).getId());

        StuckRow row = mine().getFirst();

        assertThat(mine()).hasSize(1);
        assertThat(row.kind()).isEqualTo(Kind.STILL);
        assertThat(row.reason()).isNull();
        school.doAs(admin, () -> service.pass(row.id(), PassReason.DONE_ELSEWHERE));

        assertThat(mine()).isEmpty();
        assertThat(itemStatus()).isEqualTo("SKIPPED");
        assertThat(standsIn()).doesNotContain(BOARD_OPENS);
    }

    @Test
    void passesWhatBelongsToAPlannedStepOfTheCallingProcess() {
        school.fire(programme, "event_startBarometerOpens");
        Job closing = timers().stream()
                .filter(job -> definition(job).startsWith("BarometerRoundProcess"))
                .max(Comparator.comparing(Job::getDuedate))
                .orElseThrow();
        managementService.setJobRetries(closing.getId(), 0);
        StuckRow row = mine().getFirst();

        school.doAs(admin, () -> service.pass(row.id(), PassReason.NOT_NEEDED));

        assertThat(mine()).isEmpty();
        assertThat(jdbc.sql(
                                "select status from plan_item where programme_id = ? and element_id like 'callActivity_%arometer%' "
                                        + "order by week_number limit 1")
                        .param(programme.value())
                        .query(String.class)
                        .single())
                .isEqualTo("SKIPPED");
        assertThat(timers()).noneMatch(job -> definition(job).startsWith("BarometerRoundProcess"));
    }

    @Test
    void letsAStepThatStandsStillBeginAnew() {
        managementService.deleteJob(timer(BOARD_OPENS).getId());
        StuckRow row = mine().getFirst();
        assertThat(row.again()).isTrue();

        school.doAs(admin, () -> service.retry(row.id(), RetryReason.ONCE_MORE));

        assertThat(mine()).isEmpty();
        assertThat(audited(row.id())).containsExactly("stepRetried ONCE_MORE");
        school.fire(programme, BOARD_OPENS);
        assertThat(itemStatus()).isEqualTo("OPEN");
    }

    @Test
    void endsAWaitThatStandsInNoPlan() {
        managementService.deleteJob(timer("event_week1Over").getId());
        StuckRow row = mine().getFirst();
        assertThat(row.on().kind()).isEqualTo(WayOn.Kind.WAIT_ENDS);

        school.doAs(admin, () -> service.pass(row.id(), PassReason.CANNOT_BE_REPAIRED));

        assertThat(mine()).isEmpty();
        assertThat(standsIn()).doesNotContain("event_week1Over").contains(BOARD_OPENS);
        assertThat(audited(row.id())).containsExactly("stepPassed CANNOT_BE_REPAIRED");
    }

    @Test
    void asksADecisionAgainInsteadOfPassingIt() {
        school = new TestSchool(application);
        programme = school.planned();
        admin = new Given(jdbc).holding(Role.ADMIN, Scope.of(school.school));
        givenTheTaskIsLost(school.task(school.leader, "userTask_freeTime").id());
        StuckRow row = mine().getFirst();
        assertThat(row.on().kind()).isEqualTo(WayOn.Kind.DECISION);
        refused(
                "administration.notPossible",
                () -> school.doAs(admin, () -> service.pass(row.id(), PassReason.NOT_NEEDED)));
        assertThat(mine()).hasSize(1);

        school.doAs(admin, () -> service.retry(row.id(), RetryReason.ONCE_MORE));

        assertThat(mine()).isEmpty();
        assertThat(school.task(school.leader, "userTask_freeTime")).isNotNull();
    }

    private void givenTheTaskIsLost(TaskId task) {
        for (String table : List.of("act_ru_identitylink where task_id_", "act_ru_task where id_")) {
            jdbc.sql("delete from " + table + " = ?").param(task.value()).update();
        }
    }

    @Test
    void ofTwoAtOnceOneIsTooLate() throws Exception {
        managementService.deleteJob(timer(BOARD_OPENS).getId());
        StuckStepId step = mine().getFirst().id();
        Callable<String> pass = () -> {
            try {
                school.doAs(admin, () -> service.pass(step, PassReason.NOT_NEEDED));
                return "passed";
            } catch (DomainException refusal) {
                return refusal.code();
            }
        };

        try (var two = Executors.newFixedThreadPool(2)) {
            assertThat(two.invokeAll(List.of(pass, pass)).stream().map(done -> done.resultNow()))
                    .containsExactlyInAnyOrder("passed", "administration.solvedMeanwhile");
        }
        assertThat(audited(step)).hasSize(1);
    }

    @Test
    void isRefusedForAnotherSchoolAndWrittenDown() {
        managementService.deleteJob(timer(BOARD_OPENS).getId());
        StuckStepId step = mine().getFirst().id();
        var other = new TestSchool(application);
        PersonId stranger = new Given(jdbc).holding(Role.ADMIN, Scope.of(other.school));

        assertThat(other.as(stranger, queries::mine).rows()).isEmpty();
        assertThatThrownBy(() -> other.doAs(stranger, () -> service.pass(step, PassReason.NOT_NEEDED)))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(audited(step)).containsExactly("foreignStepRefused null");
        assertThat(mine()).hasSize(1);
    }

    @Test
    void showsAnOperatorEverySchool() {
        managementService.deleteJob(timer(BOARD_OPENS).getId());
        PersonId operator = new Given(jdbc).holding(Role.ADMIN, Scope.everything());

        assertThat(school.as(operator, queries::mine).rows())
                .anyMatch(row -> row.businessKey().equals(programme.text()));
    }

    private List<StuckRow> mine() {
        return school.as(admin, queries::mine).rows();
    }

    /** The row of the item holds what the program cannot read, as after a wrong import. */
    private void givenTheBoardCannotOpen() {
        setAudience("Plek van Karim");
        String job = timer(BOARD_OPENS).getId();
        TestSchool.clock(TestSchool.START.atTime(9, 0));
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> managementService.executeJob(job)).isNotNull();
        }
    }

    private void repair() {
        setAudience("COACH");
    }

    private void setAudience(String audience) {
        jdbc.sql("update plan_item set audience = ? where programme_id = ? and element_id = ?")
                .params(audience, programme.value(), BOARD)
                .update();
    }

    private String itemStatus() {
        return jdbc.sql("select status from plan_item where programme_id = ? and element_id = ?")
                .params(programme.value(), BOARD)
                .query(String.class)
                .single();
    }

    private List<String> audited(StuckStepId step) {
        return jdbc.sql("select what || ' ' || coalesce(why, 'null') from audit_entry where subject_id = ?")
                .param(step.value())
                .query(String.class)
                .list();
    }

    private List<String> standsIn() {
        return jdbc.sql("""
                        select e.act_id_ from act_ru_execution e join act_ru_execution p on p.id_ = e.proc_inst_id_
                        where p.business_key_ = ? and e.act_id_ is not null""").param(programme.text()).query(String.class).list();
    }

    private Job timer(String activity) {
        return timers().stream()
                .filter(job -> managementService
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()
                        .equals(activity))
                .findFirst()
                .orElseThrow();
    }

    private List<Job> timers() {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(programme.text())
                .rootProcessInstances()
                .list()
                .stream()
                .flatMap(root -> managementService.createJobQuery().rootProcessInstanceId(root.getId()).list().stream())
                .toList();
    }

    private static String definition(Job job) {
        return job.getProcessDefinitionKey();
    }
}
