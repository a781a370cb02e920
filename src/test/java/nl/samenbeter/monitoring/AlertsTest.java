package nl.samenbeter.monitoring;

import static nl.samenbeter.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionOperations;

/** What asks for somebody in the programmes of a school, in the application itself. */
@IntegrationTest
class AlertsTest {

    /** A Thursday; on the Wednesday of week 1 something opened last. */
    private static final LocalDateTime LATER = LocalDateTime.of(2026, 9, 17, 9, 0);

    @Autowired
    ApplicationContext application;

    @Autowired
    AlertQueries queries;

    @Autowired
    AlertService service;

    @Autowired
    AlertRound round;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    ProgrammeId programme;

    @BeforeEach
    void givenATeamInWeek1() {
        school = new TestSchool(application);
        programme = school.inWeek1();
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void saysNothingOfATeamThatHasJustBegun() {
        assertThat(seenBy(school.coach)).isEmpty();
    }

    @Test
    void saysToCoachAndLeaderWhatDoesNotGoAsPlanned() {
        TestSchool.clock(LATER);

        assertThat(kinds(school.coach))
                .containsExactly(AlertKind.STANDS_STILL, AlertKind.NO_SESSION, AlertKind.OVERDUE);
        assertThat(seenBy(school.leader)).isEqualTo(seenBy(school.coach));
        assertThat(seenBy(expert())).isEqualTo(seenBy(school.coach));
        assertThat(seenBy(school.coach).getFirst().since()).isEqualTo(TestSchool.START.plusDays(2));
    }

    @Test
    void countsSessionsThatWereHeldAndLeavesOutSkippedOnes() {
        TestSchool.clock(LATER);
        jdbc.sql("""
                        update plan_session set held = true where held_on = (select max(s.held_on) from plan_session s
                            join plan_item i on i.id = s.plan_item_id where i.programme_id = :programme and s.held_on < :day)
                            and plan_item_id in (select id from plan_item where programme_id = :programme)""")
                .param("programme", programme.value())
                .param("day", LATER.toLocalDate())
                .update();
        assertThat(kinds(school.coach)).doesNotContain(AlertKind.NO_SESSION);

        jdbc.sql(
                        "update plan_session set held = null where plan_item_id in (select id from plan_item where programme_id = ?)")
                .param(programme.value())
                .update();
        assertThat(kinds(school.coach)).contains(AlertKind.NO_SESSION);
        jdbc.sql("update plan_item set status = 'SKIPPED' where programme_id = ? and kind = 'BOARD_SESSIONS'")
                .param(programme.value())
                .update();
        assertThat(kinds(school.coach)).doesNotContain(AlertKind.NO_SESSION);
    }

    @Test
    void saysThatAStepIsStuckAlsoToWhoCannotRepairIt() {
        var root = runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(programme.text())
                .rootProcessInstances()
                .singleResult();
        managementService.createJobQuery().rootProcessInstanceId(root.getId()).list().stream()
                .filter(job -> managementService
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId()
                        .equals("event_boardSessionsOpens"))
                .forEach(job -> managementService.deleteJob(job.getId()));

        assertThat(kinds(school.coach)).containsExactly(AlertKind.STUCK);
    }

    @Test
    void watchesForARelapseOnlyInTheCycles() {
        TestSchool.clock(TestSchool.START.plusWeeks(5).atTime(9, 0));
        assertThat(kinds(school.coach)).doesNotContain(AlertKind.RELAPSE);

        jdbc.sql("update programme_run set run_number = 2 where programme_id = ?")
                .param(programme.value())
                .update();
        jdbc.sql("update plan_item set run_number = 2 where programme_id = ?")
                .param(programme.value())
                .update();

        assertThat(kinds(school.coach)).contains(AlertKind.RELAPSE);
        Alert relapse = seenBy(school.coach).getLast();
        assertThat(relapse.since()).isEqualTo(TestSchool.START.plusWeeks(1));
        assertThat(relapse.count()).isZero();
        assertThat(relapse.of()).isEqualTo(20);
    }

    @Test
    void saysNothingInAPause() {
        jdbc.sql("update programme set status = 'PAUSED', paused_from = ?, pause_reason = 'HOLIDAY' where id = ?")
                .params(TestSchool.START.plusDays(1), programme.value())
                .update();
        TestSchool.clock(LATER);

        assertThat(seenBy(school.coach)).isEmpty();
    }

    @Test
    void isKeptQuietUntilADayAndTheOthersSeeByWhomAndWhy() {
        TestSchool.clock(LATER);
        LocalDate until = LATER.toLocalDate().plusDays(28);
        school.doAs(
                school.coach, () -> service.snooze(programme, AlertKind.OVERDUE, until, SnoozeReason.WORKING_ON_IT));

        assertThat(overdue(school.leader).snooze())
                .isEqualTo(new Snooze(until, SnoozeReason.WORKING_ON_IT, "Fatima Aydın"));
        assertThat(seenBy(school.leader).getFirst().snooze()).isNull();

        TestSchool.clock(until.atTime(8, 0));
        assertThat(overdue(school.leader).snooze()).isNull();
    }

    @Test
    void isShownAgainWhenSomebodyWantsSo() {
        TestSchool.clock(LATER);
        school.doAs(school.coach, () -> {
            service.snooze(programme, AlertKind.OVERDUE, LATER.toLocalDate().plusDays(2), SnoozeReason.AGREED);
            service.snooze(programme, AlertKind.OVERDUE, LATER.toLocalDate().plusDays(3), SnoozeReason.AGREED);
        });

        school.doAs(school.leader, () -> service.wake(programme, AlertKind.OVERDUE));

        assertThat(overdue(school.coach).snooze()).isNull();
    }

    @Test
    void isNotKeptQuietForLongerThanFourWeeksNorByAnother() {
        TestSchool.clock(LATER);
        for (LocalDate wrong : List.of(LATER.toLocalDate(), LATER.toLocalDate().plusDays(29))) {
            refused(
                    "monitoring.snoozeDay",
                    () -> school.doAs(
                            school.coach,
                            () -> service.snooze(programme, AlertKind.OVERDUE, wrong, SnoozeReason.AGREED)));
        }
        for (PersonId other : List.of(expert(), new TestSchool(application).leader)) {
            assertThatThrownBy(() -> school.doAs(other, () -> service.wake(programme, AlertKind.OVERDUE)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void anotherSchoolSeesNothingOfIt() {
        TestSchool.clock(LATER);
        var other = new TestSchool(application);
        TestSchool.clock(LATER);

        assertThat(seenBy(other.leader)).isEmpty();
        assertThat(seenBy(other.coach)).isEmpty();
    }

    @Test
    void theCoachIsToldOnceAsLongAsItLasts() {
        tellOn(LATER);
        assertThat(told()).hasSize(3).contains("notices.alert.NO_SESSION");

        tellOn(LATER.plusHours(2));
        tellOn(LATER.plusDays(1));
        assertThat(told()).hasSize(3);

        moveDue("+ interval '30 days'");
        tellOn(LATER.plusDays(4));
        moveDue("- interval '30 days'");
        tellOn(LATER.plusDays(5));
        assertThat(told()).hasSize(4).containsOnlyOnce("notices.alert.NO_SESSION");
    }

    @Test
    void nobodyIsToldInTheWeekendInAHolidayOrAtNight() {
        tellOn(LocalDateTime.of(2026, 9, 19, 9, 0));
        tellOn(LocalDateTime.of(2026, 10, 13, 9, 0));
        tellOn(LATER.withHour(5));
        assertThat(told()).isEmpty();

        tellOn(LocalDateTime.of(2026, 10, 19, 8, 0));
        assertThat(told()).isNotEmpty();
    }

    private void tellOn(LocalDateTime moment) {
        TestSchool.clock(moment);
        transaction.executeWithoutResult(status -> round.look(school.school));
    }

    private void moveDue(String by) {
        jdbc.sql("update plan_item set due_at = due_at " + by + " where programme_id = ?")
                .param(programme.value())
                .update();
    }

    private List<String> told() {
        return jdbc.sql("select text_key from notice where person_id = ? and kind = 'ALERTS'")
                .param(school.coach.value())
                .query(String.class)
                .list();
    }

    private List<Alert> seenBy(PersonId person) {
        return school.as(person, queries::mine);
    }

    private List<AlertKind> kinds(PersonId person) {
        return seenBy(person).stream().map(Alert::kind).toList();
    }

    private Alert overdue(PersonId person) {
        return Objects.requireNonNull(seenBy(person).stream()
                .filter(alert -> alert.kind() == AlertKind.OVERDUE)
                .findFirst()
                .orElseThrow());
    }

    private PersonId expert() {
        return new Given(jdbc).holding(Role.EXPERT_COACH, Scope.of(school.school));
    }
}
