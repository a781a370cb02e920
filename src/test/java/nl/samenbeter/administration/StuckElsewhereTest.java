package nl.samenbeter.administration;

import static nl.samenbeter.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.events.EventKind;
import nl.samenbeter.events.EventService;
import nl.samenbeter.events.MakeEvent;
import nl.samenbeter.organisation.AbsenceKind;
import nl.samenbeter.organisation.AbsenceService;
import nl.samenbeter.organisation.EnterAbsence;
import nl.samenbeter.schoolyear.PlanYear;
import nl.samenbeter.schoolyear.YearForm;
import nl.samenbeter.schoolyear.YearPlanService;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.workflow.StuckStepId;
import nl.samenbeter.workflow.WayOn;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Steps of processes that are of no programme: the year, a meeting of schools, a change of people. */
@IntegrationTest
class StuckElsewhereTest {

    private static final LocalDateTime SUMMER = LocalDateTime.of(2026, 8, 10, 9, 0);
    private static final String SESSION_OPENS = "event_leadershipSession1Opens";

    @Autowired
    ApplicationContext application;

    @Autowired
    StuckQueries queries;

    @Autowired
    StuckService service;

    @Autowired
    YearPlanService years;

    @Autowired
    EventService events;

    @Autowired
    AbsenceService absences;

    @Autowired
    ManagementService managementService;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    PersonId admin;
    PersonId operator;

    @BeforeEach
    void givenASchoolInSummer() {
        school = new TestSchool(application);
        admin = new Given(jdbc).holding(Role.ADMIN, Scope.of(school.school));
        operator = new Given(jdbc).holding(Role.ADMIN, Scope.everything());
        TestSchool.clock(SUMMER);
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void passesAPartOfTheYear() {
        String year = givenAYear();
        managementService.deleteJob(timer(year, SESSION_OPENS));

        StuckRow row = one(admin);
        assertThat(row.teamName()).isNull();
        assertThat(row.schoolName()).isEqualTo("Waddenlicht College");
        assertThat(row.on().kind()).isEqualTo(WayOn.Kind.PLANNED);
        assertThat(row.on().next()).containsExactly("Schoolweek 11");
        school.doAs(admin, () -> service.pass(row.id(), PassReason.DONE_ELSEWHERE));

        assertThat(school.as(admin, queries::mine).rows()).isEmpty();
        assertThat(status("userTask_holdLeadershipSession1")).isEqualTo("SKIPPED");
        assertThat(standsIn(year)).doesNotContain(SESSION_OPENS).contains("event_leadershipSession2Opens");
        assertThat(audited(row.id())).containsExactly("stepPassed DONE_ELSEWHERE");
    }

    @Test
    void opensADecisionOfTheYearButDoesNotPassIt() {
        String year = givenAYear();
        managementService.deleteJob(timer(year, "event_startOpens"));

        StuckRow waits = one(admin);
        assertThat(waits.on().kind()).isEqualTo(WayOn.Kind.WAIT_ENDS);
        assertThat(waits.on().next()).containsExactly("Programma starten");
        school.doAs(admin, () -> service.pass(waits.id(), PassReason.CANNOT_BE_REPAIRED));

        assertThat(standsIn(year)).contains("userTask_startProgramme");
        assertThat(status("userTask_startProgramme")).isEqualTo("OPEN");
        String task = jdbc.sql("select id_ from act_ru_task where task_def_key_ = 'userTask_startProgramme'"
                        + " and proc_inst_id_ in (select id_ from act_ru_execution where business_key_ = ?)")
                .param(year)
                .query(String.class)
                .single();
        jdbc.sql("delete from act_ru_identitylink where task_id_ = ?")
                .param(task)
                .update();
        jdbc.sql("delete from act_ru_task where id_ = ?").param(task).update();
        StuckRow lost = one(admin);
        assertThat(lost.on().kind()).isEqualTo(WayOn.Kind.DECISION);
        refused(
                "administration.notPossible",
                () -> school.doAs(admin, () -> service.pass(lost.id(), PassReason.NOT_NEEDED)));
    }

    @Test
    void leavesOutOnlyWhatCanBeMissed() {
        String change = givenSomebodyWasAway();
        fails(change, "event_thereAgain");
        StuckRow row = one(admin);
        assertThat(row.teamName()).isEqualTo("Rooster & ICT");
        assertThat(row.on().kind()).isEqualTo(WayOn.Kind.LEFT_OUT);
        assertThat(row.on().element()).isEqualTo("serviceTask_returnTasks");
        refused(
                "administration.nextStepFails",
                () -> school.doAs(admin, () -> service.pass(row.id(), PassReason.CANNOT_BE_REPAIRED)));
        assertThat(audited(row.id())).isEmpty();

        repair(change);
        school.doAs(admin, () -> service.pass(row.id(), PassReason.CANNOT_BE_REPAIRED));

        assertThat(standsIn(change)).containsExactly("event_noLongerNeeded");
        assertThat(passed(change)).doesNotContain("serviceTask_returnTasks");
        assertThat(audited(row.id())).containsExactly("stepPassed CANNOT_BE_REPAIRED");

        fails(change, "event_noLongerNeeded");
        StuckRow forgets = one(admin);
        assertThat(forgets.on().kind()).isEqualTo(WayOn.Kind.NEEDED);
        refused(
                "administration.notPossible",
                () -> school.doAs(admin, () -> service.pass(forgets.id(), PassReason.NOT_NEEDED)));
    }

    @Test
    void leavesAMeetingOfSchoolsToWhoKeepsTheInstallation() {
        String event = givenAMeeting();
        managementService.deleteJob(timer(event, "event_announced"));
        assertThat(school.as(admin, queries::mine).rows()).isEmpty();
        StuckRow row = school.as(operator, queries::mine).rows().stream()
                .filter(one -> one.businessKey().equals(event))
                .findFirst()
                .orElseThrow();
        assertThat(row.schoolName()).isNull();
        assertThatThrownBy(() -> school.doAs(admin, () -> service.pass(row.id(), PassReason.NOT_NEEDED)))
                .isInstanceOf(AccessDeniedException.class);

        school.doAs(operator, () -> service.pass(row.id(), PassReason.CANNOT_BE_REPAIRED));

        assertThat(standsIn(event)).containsExactly("event_begins");
        assertThat(passed(event)).contains("serviceTask_announceEvent");
        assertThat(jdbc.sql("select status from network_event where id = ?::uuid")
                        .param(event)
                        .query(String.class)
                        .single())
                .isEqualTo("ANNOUNCED");
    }

    private String givenAYear() {
        return school.as(school.leader, () -> years.plan(new PlanYear(school.school, "2026-2027", YearForm.TRANCHES)))
                .text();
    }

    private String givenAMeeting() {
        PersonId office = new Given(jdbc).holding(Role.PROGRAMME_OFFICE, Scope.everything());
        return school.as(
                        office,
                        () -> events.make(new MakeEvent(
                                EventKind.PIZZA_SESSION,
                                LocalDate.of(2026, 10, 15),
                                LocalTime.of(17, 0),
                                LocalTime.of(19, 30),
                                school.school,
                                "Kantine",
                                20,
                                Set.of(school.school))))
                .text();
    }

    private String givenSomebodyWasAway() {
        LocalDate monday = LocalDate.of(2026, 8, 31);
        school.ready();
        TestSchool.clock(monday.minusDays(3).atTime(9, 0));
        school.doAs(
                school.coach,
                () -> absences.enter(new EnterAbsence(
                        school.team, school.members.getFirst(), AbsenceKind.ABSENT, monday, monday.plusDays(4), null)));
        UUID change = jdbc.sql("select id from people_change where team_id = ?")
                .param(school.team.value())
                .query(UUID.class)
                .single();
        managementService.executeJob(timer(change.toString(), "event_dayOfChange"));
        return change.toString();
    }

    /** The row of the change holds what the program cannot read. */
    private void fails(String change, String element) {
        jdbc.sql("update people_change set kind = 'UNREADABLE' where id = ?::uuid")
                .param(change)
                .update();
        String job = timer(change, element);
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> managementService.executeJob(job)).isNotNull();
        }
    }

    private void repair(String change) {
        jdbc.sql("update people_change set kind = 'AWAY' where id = ?::uuid")
                .param(change)
                .update();
    }

    private StuckRow one(PersonId person) {
        List<StuckRow> rows = school.as(person, queries::mine).rows();
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private String timer(String key, String element) {
        return jdbc.sql("""
                        select j.id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                        join act_ru_execution root on root.id_ = j.root_proc_inst_id_
                        where root.business_key_ = ? and d.act_id_ = ?""").params(key, element).query(String.class).single();
    }

    private List<String> standsIn(String key) {
        return jdbc.sql("""
                        select e.act_id_ from act_ru_execution e join act_ru_execution p on p.id_ = e.proc_inst_id_
                        where p.business_key_ = ? and e.act_id_ is not null and e.is_active_""").param(key).query(String.class).list();
    }

    private List<String> passed(String key) {
        return jdbc.sql("""
                        select a.act_id_ from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_
                        where p.business_key_ = ? and a.end_time_ is not null""").param(key).query(String.class).list();
    }

    private String status(String element) {
        return jdbc.sql("select status from year_item where school_id = ? and element_id = ?")
                .params(school.school.value(), element)
                .query(String.class)
                .single();
    }

    private List<String> audited(StuckStepId step) {
        return jdbc.sql("select what || ' ' || why from audit_entry where subject_id = ? and why is not null")
                .param(step.value())
                .query(String.class)
                .list();
    }
}
