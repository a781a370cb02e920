package nl.samenbeter.schoolyear.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.calendar.AddDeviation;
import nl.samenbeter.calendar.CalendarService;
import nl.samenbeter.calendar.DeviationKind;
import nl.samenbeter.schoolyear.CheckIndependence;
import nl.samenbeter.schoolyear.IndependencePoint;
import nl.samenbeter.schoolyear.PlanYear;
import nl.samenbeter.schoolyear.YearForm;
import nl.samenbeter.schoolyear.YearItemStatus;
import nl.samenbeter.schoolyear.YearPlanId;
import nl.samenbeter.schoolyear.YearPlanQueries;
import nl.samenbeter.schoolyear.YearPlanService;
import nl.samenbeter.schoolyear.YearPlanStatus;
import nl.samenbeter.schoolyear.YearRow;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskFormService;
import nl.samenbeter.tasks.TaskGroup;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@IntegrationTest
class SchoolYearProcessTest {

    private static final String YEAR = "2026-2027";
    private static final LocalDateTime SUMMER = LocalDateTime.of(2026, 8, 10, 9, 0);

    @Autowired
    ApplicationContext application;

    @Autowired
    YearPlanService service;

    @Autowired
    YearPlanQueries queries;

    @Autowired
    TaskFormService forms;

    @Autowired
    TaskQueries tasks;

    @Autowired
    TaskService engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    PersonId expert;
    PersonId board;
    YearPlanId plan;

    @BeforeEach
    void givenASchoolInSummer() {
        school = new TestSchool(application);
        var given = new Given(jdbc);
        expert = given.holding(Role.EXPERT_COACH, Scope.of(school.school));
        board = given.holding(Role.BOARD, Scope.of(school.board));
        TestSchool.clock(SUMMER);
    }

    @AfterEach
    void back() {
        TestSchool.resetClock();
        Given.nobodySignedIn();
    }

    private void planned(YearForm form) {
        plan = school.as(school.leader, () -> service.plan(new PlanYear(school.school, YEAR, form)));
    }

    private void moveTo(String moment) {
        school.moveTo(new ProgrammeId(plan.value()), LocalDateTime.parse(moment));
    }

    private void answer(PersonId person, String element, Map<String, String> values) {
        school.doAs(person, () -> forms.answer(school.task(person, element).id(), values));
    }

    private List<String> open(PersonId person) {
        return school.as(person, tasks::open).stream().map(TaskRow::element).toList();
    }

    private YearItemStatus status(String element) {
        return row(element).status();
    }

    private YearRow row(String element) {
        return school.as(school.leader, () -> queries.year(school.school, YEAR)).orElseThrow().items().stream()
                .filter(row -> row.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private boolean isRunning() {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(plan.text())
                        .count()
                > 0;
    }

    @Test
    void runsAWholeYear() {
        planned(YearForm.TRANCHES);
        assertThat(open(school.leader)).isEmpty();

        moveTo("2026-08-17T09:00");
        assertThat(open(school.leader)).containsExactly(SchoolYearProcess.USER_TASK_START_PROGRAMME);
        assertThat(school.task(school.leader, SchoolYearProcess.USER_TASK_START_PROGRAMME)
                        .whose())
                .isEqualTo("Waddenlicht College");
        answer(
                school.leader,
                SchoolYearProcess.USER_TASK_START_PROGRAMME,
                Map.of("coachChosen", "true", "timeFreed", "true", "consentAsked", "true", "calendarRight", "true"));
        assertThat(open(school.leader)).containsExactly(SchoolYearProcess.USER_TASK_COMPOSE_TRANCHE_1);
        answer(school.leader, SchoolYearProcess.USER_TASK_COMPOSE_TRANCHE_1, Map.of("teams", "Rooster & ICT"));

        moveTo("2026-08-27T16:30");
        assertThat(school.task(expert, SchoolYearProcess.USER_TASK_HOLD_LEADERSHIP_SESSION_1)
                        .mine())
                .isTrue();
        answer(expert, SchoolYearProcess.USER_TASK_HOLD_LEADERSHIP_SESSION_1, Map.of("agreements", "Elke week kijken"));

        moveTo("2026-09-01T09:00");
        assertThat(status("event_tranche1")).isEqualTo(YearItemStatus.OPEN);

        moveTo("2026-11-30T09:00");
        assertThat(status("event_tranche1")).isEqualTo(YearItemStatus.DONE);
        assertThat(status("manualTask_breathe1")).isEqualTo(YearItemStatus.DONE);
        assertThat(status(SchoolYearProcess.USER_TASK_HOLD_LEADERSHIP_SESSION_2))
                .isEqualTo(YearItemStatus.LAPSED);
        assertThat(open(expert)).isEmpty();
        TaskRow decision = school.task(school.leader, SchoolYearProcess.USER_TASK_DECIDE_TRANCHE_2);
        assertThat(decision.group()).isEqualTo(TaskGroup.LATE);
        answer(school.leader, SchoolYearProcess.USER_TASK_DECIDE_TRANCHE_2, Map.of("tranche2Decision", "go"));
        assertThat(open(school.leader)).containsExactly(SchoolYearProcess.USER_TASK_COMPOSE_TRANCHE_2);

        moveTo("2027-01-25T09:00");
        assertThat(status(SchoolYearProcess.USER_TASK_COMPOSE_TRANCHE_2)).isEqualTo(YearItemStatus.LAPSED);
        assertThat(status("event_tranche2")).isEqualTo(YearItemStatus.DONE);
        assertThat(open(board)).containsExactly(SchoolYearProcess.USER_TASK_TALK_WITH_BOARD_MID_YEAR);
        answer(board, SchoolYearProcess.USER_TASK_TALK_WITH_BOARD_MID_YEAR, Map.of("agreements", "Door"));
        answer(school.leader, SchoolYearProcess.USER_TASK_DECIDE_TRANCHE_3, Map.of("tranche3Decision", "noGo"));
        assertThat(status(SchoolYearProcess.USER_TASK_COMPOSE_TRANCHE_3)).isEqualTo(YearItemStatus.SKIPPED);
        assertThat(status("event_tranche3")).isEqualTo(YearItemStatus.SKIPPED);

        moveTo("2027-05-10T09:00");
        var check = school.task(school.leader, SchoolYearProcess.USER_TASK_CHECK_INDEPENDENCE);
        var report = school.as(school.leader, () -> queries.independence(check.id()));
        assertThat(report.points()).hasSize(10);
        assertThat(report.points().subList(0, 6))
                .extracting(IndependencePoint::state)
                .containsOnly(IndependencePoint.State.NOT_MEASURABLE);
        assertThat(report.points().subList(6, 10))
                .extracting(IndependencePoint::state)
                .containsOnly(IndependencePoint.State.ASKED);

        moveTo("2027-07-05T09:00");
        assertThat(open(school.leader)).contains(SchoolYearProcess.USER_TASK_CHECK_INDEPENDENCE);
        answer(school.leader, SchoolYearProcess.USER_TASK_PLAN_NEXT_YEAR, Map.of("nextForm", "START_PHASE"));
        assertThat(isRunning()).isTrue();
        school.doAs(
                school.leader,
                () -> service.checkIndependence(check.id(), new CheckIndependence(Set.of(1, 2, 3, 7, 8, 9, 10))));
        moveTo("2027-07-05T09:01");

        assertThat(isRunning()).isFalse();
        var year = school.as(school.leader, () -> queries.year(school.school, YEAR))
                .orElseThrow();
        assertThat(year.status()).isEqualTo(YearPlanStatus.COMPLETED);
        assertThat(year.independent()).isFalse();
        assertThat(year.items())
                .extracting(YearRow::status)
                .doesNotContain(YearItemStatus.PLANNED, YearItemStatus.OPEN);
        assertThat(lastDayOf(expert)).isNull();
        var next = school.as(school.leader, () -> queries.year(school.school, "2027-2028"))
                .orElseThrow();
        assertThat(next.status()).isEqualTo(YearPlanStatus.PROPOSED);
        assertThat(next.form()).isEqualTo(YearForm.START_PHASE);
        assertThat(next.items()).isEmpty();
        assertThat(history.createHistoricIncidentQuery()
                        .processDefinitionKey(SchoolYearProcess.KEY)
                        .count())
                .isZero();
    }

    private LocalDate lastDayOf(PersonId person) {
        return jdbc.sql("select ends_on from role_grant where person_id = ?")
                .param(person.value())
                .query((row, n) -> row.getObject("ends_on", LocalDate.class))
                .list()
                .getFirst();
    }

    @Test
    void leadershipIsRemindedOnceOfADecisionOnASchoolMorningAndThenItStands() {
        planned(YearForm.TRANCHES);
        moveTo("2026-08-17T09:00");
        answer(
                school.leader,
                SchoolYearProcess.USER_TASK_START_PROGRAMME,
                Map.of("coachChosen", "true", "timeFreed", "true", "consentAsked", "true", "calendarRight", "true"));
        moveTo("2026-11-06T12:00");
        assertThat(open(school.leader)).contains(SchoolYearProcess.USER_TASK_DECIDE_TRANCHE_2);
        LocalDateTime due = school.task(school.leader, SchoolYearProcess.USER_TASK_DECIDE_TRANCHE_2)
                .due();
        LocalDate morning = due.toLocalDate().minusDays(3);
        assertThat(due.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(reminders()).isEmpty();

        moveTo(morning.atTime(9, 1).toString());
        assertThat(reminders()).containsExactly(morning.atTime(9, 0));

        moveTo(due.plusWeeks(1).toString());
        assertThat(reminders()).hasSize(1);
        assertThat(open(school.leader)).contains(SchoolYearProcess.USER_TASK_DECIDE_TRANCHE_2);
    }

    private List<LocalDateTime> reminders() {
        return jdbc.sql("select told_at from notice where person_id = ? and text_key = 'notices.schoolyear.decide'")
                .param(school.leader.value())
                .query((row, n) ->
                        row.getTimestamp(1).toInstant().atZone(TestSchool.ZONE).toLocalDateTime())
                .list();
    }

    @Test
    void endsTheAccessOfTheExpertCoachOfAnIndependentSchool() {
        planned(YearForm.TRANCHES);
        moveTo("2027-05-10T09:00");
        var check = school.task(school.leader, SchoolYearProcess.USER_TASK_CHECK_INDEPENDENCE);
        jdbc.sql("update year_plan set independent = true where id = ?")
                .param(plan.value())
                .update();

        engine.complete(check.id().value());

        assertThat(lastDayOf(expert)).isEqualTo("2027-07-09");
        assertThat(jdbc.sql("select why from audit_entry where school_id = ? and what = 'membershipEnded'")
                        .param(school.school.value())
                        .query(String.class)
                        .list())
                .containsExactly("independent");
        assertThat(school.as(expert, () -> queries.year(school.school, YEAR))).isPresent();
        TestSchool.clock(LocalDateTime.of(2027, 7, 10, 9, 0));
        assertThatThrownBy(() -> school.as(expert, () -> queries.year(school.school, YEAR)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void countsEightOfTenPoints() {
        planned(YearForm.TRANCHES);
        moveTo("2027-05-10T09:00");
        var check = school.task(school.leader, SchoolYearProcess.USER_TASK_CHECK_INDEPENDENCE);

        school.doAs(school.leader, () -> service.checkIndependence(check.id(), new CheckIndependence(Set.of(4, 7, 9))));

        assertThat(jdbc.sql("select point from year_independence where plan_id = ? and met order by point")
                        .param(plan.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(7, 9);
        assertThatThrownBy(() -> school.doAs(
                        school.coach, () -> service.checkIndependence(check.id(), new CheckIndependence(Set.of()))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void takesTheStartPhaseInsteadOfTranches() {
        planned(YearForm.START_PHASE);
        moveTo("2026-08-17T09:00");
        answer(school.leader, SchoolYearProcess.USER_TASK_START_PROGRAMME, Map.of());
        assertThat(open(school.leader)).containsExactly(SchoolYearProcess.USER_TASK_COMPOSE_START_TEAM);
        answer(
                school.leader,
                SchoolYearProcess.USER_TASK_COMPOSE_START_TEAM,
                Map.of("people", "Directie en Sanne", "teams", "Rooster & ICT"));
        moveTo("2026-11-02T09:00");
        assertThat(status("event_startPhase")).isEqualTo(YearItemStatus.DONE);
        answer(school.leader, SchoolYearProcess.USER_TASK_DECIDE_AFTER_START_PHASE, Map.of("startPhaseDecision", "go"));
        moveTo("2027-01-25T09:00");
        assertThat(open(school.leader))
                .doesNotContain(
                        SchoolYearProcess.USER_TASK_DECIDE_TRANCHE_2, SchoolYearProcess.USER_TASK_DECIDE_TRANCHE_3);
    }

    @Test
    void beginsNoTrancheAfterItsWeeks() {
        planned(YearForm.TRANCHES);
        moveTo("2026-08-17T09:00");
        answer(school.leader, SchoolYearProcess.USER_TASK_START_PROGRAMME, Map.of());
        moveTo("2027-02-01T09:00");
        answer(school.leader, SchoolYearProcess.USER_TASK_DECIDE_TRANCHE_2, Map.of("tranche2Decision", "go"));

        assertThat(status("event_tranche2")).isEqualTo(YearItemStatus.SKIPPED);
        assertThat(open(school.leader)).doesNotContain(SchoolYearProcess.USER_TASK_COMPOSE_TRANCHE_2);
    }

    @Test
    void movesWithTheCalendar() {
        planned(YearForm.TRANCHES);
        moveTo("2026-08-17T09:00");
        var admin = new Given(jdbc).holding(Role.ADMIN, Scope.of(school.school));
        school.doAs(
                admin,
                () -> application
                        .getBean(CalendarService.class)
                        .add(
                                school.school,
                                new AddDeviation(
                                        DeviationKind.EXTRA_HOLIDAY,
                                        null,
                                        "Verbouwing",
                                        LocalDate.of(2026, 8, 24),
                                        LocalDate.of(2026, 8, 30))));

        assertThat(row("event_tranche1").firstDay()).isEqualTo("2026-09-07");
        assertThat(row(SchoolYearProcess.USER_TASK_HOLD_LEADERSHIP_SESSION_1).firstDay())
                .isEqualTo("2026-09-03");
        assertThat(school.task(school.leader, SchoolYearProcess.USER_TASK_START_PROGRAMME)
                        .due())
                .isEqualTo("2026-09-04T17:00");
        moveTo("2026-08-30T09:00");
        assertThat(open(expert)).isEmpty();
        moveTo("2026-08-31T09:00");
        assertThat(open(expert)).containsExactly(SchoolYearProcess.USER_TASK_HOLD_LEADERSHIP_SESSION_1);
    }
}
