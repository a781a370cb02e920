package nl.samenbeter.monitoring;

import static nl.samenbeter.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.events.EventKind;
import nl.samenbeter.events.EventService;
import nl.samenbeter.events.MakeEvent;
import nl.samenbeter.organisation.AbsenceKind;
import nl.samenbeter.organisation.AbsenceService;
import nl.samenbeter.organisation.EnterAbsence;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.schoolyear.PlanYear;
import nl.samenbeter.schoolyear.YearForm;
import nl.samenbeter.schoolyear.YearPlanService;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.workflow.ProcessHeat;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A school with one team in week 3 and one in week 1. */
@IntegrationTest
class SchoolProcessTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 16);
    private static final String EIGHT_WEEKS = "EightWeekProgrammeProcess";
    private static final String YEAR = "SchoolYearProcess";
    private static final String MEETING = "NetworkEventProcess";
    private static final String PEOPLE = "PeopleChangeProcess";

    @Autowired
    ApplicationContext application;

    @Autowired
    SchoolProcessQueries queries;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    YearPlanService years;

    @Autowired
    EventService events;

    @Autowired
    AbsenceService absences;

    @Autowired
    ManagementService managementService;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    JdbcClient jdbc;

    TestSchool school;
    TeamId otherTeam;
    PersonId otherCoach;

    @BeforeEach
    void givenTwoTeams() {
        nothingElseRuns();
        school = new TestSchool(application);
        ProgrammeId first = school.ready();
        ProgrammeId second = secondTeam();
        theYearAMeetingAndAnAbsence();
        school.moveTo(first, WEDNESDAY.atTime(9, 0));
        TestSchool.clock(TestSchool.BEFORE);
        school.moveTo(second, WEDNESDAY.atTime(9, 0));
        Given.signedIn(school.leader);
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    /** The engine's statistics are of everybody. */
    private void nothingElseRuns() {
        runtimeService.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .forEach(root -> runtimeService.deleteProcessInstance(root, "test", true));
    }

    private void theYearAMeetingAndAnAbsence() {
        school.doAs(school.leader, () -> years.plan(new PlanYear(school.school, "2026-2027", YearForm.TRANCHES)));
        var given = new Given(jdbc);
        PersonId office = given.holding(Role.PROGRAMME_OFFICE, Scope.everything());
        SchoolId other = given.school();
        school.doAs(
                office,
                () -> events.make(new MakeEvent(
                        EventKind.BOOTCAMP,
                        LocalDate.of(2026, 9, 24),
                        LocalTime.of(9, 0),
                        LocalTime.of(16, 0),
                        school.school,
                        "Kantine",
                        40,
                        Set.of(school.school, other))));
        school.doAs(
                school.coach,
                () -> absences.enter(new EnterAbsence(
                        school.team,
                        school.members.getFirst(),
                        AbsenceKind.ABSENT,
                        LocalDate.of(2026, 9, 28),
                        LocalDate.of(2026, 9, 30),
                        null)));
    }

    private ProgrammeId secondTeam() {
        var given = new Given(jdbc);
        otherTeam = given.team(school.school);
        otherCoach = given.person("Ida Coach", school.school);
        given.grant(otherCoach, Role.COACH, Scope.of(otherTeam));
        for (String name : List.of("Ans", "Bea", "Cor")) {
            given.grant(given.person(name, school.school), Role.MEMBER, Scope.of(otherTeam));
        }
        ProgrammeId programme =
                school.as(otherCoach, () -> programmes.plan(new PlanProgramme(otherTeam, LocalDate.of(2026, 9, 14))));
        school.doAs(
                school.leader,
                () -> programmes.freeTime(
                        school.task(school.leader, "userTask_freeTime").id(), new FreeTime("Het overleg")));
        return programme;
    }

    private SchoolProcess process(String process) {
        return queries.process(new SchoolAddress(school.board, school.school), process);
    }

    private ProcessHeat heat(String process) {
        return Objects.requireNonNull(process(process).shown());
    }

    private static ProcessHeat.Step step(ProcessHeat heat, String element) {
        return heat.steps().stream()
                .filter(step -> step.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    /** One story, for the way to week 3 is long. */
    @Test
    void aSchoolWithTwoTeams() {
        countsTheTeamsAtEachStep();
        countsAsTheEngineItselfDoes();
        leadsToTheModelThatRunsInside();
        showsWhatIsOfTheWholeSchool();
        countsForACoachTheOwnTeamsOnly();
        refusesWhoHasNoTeamThere();
        refusesIdsThatDoNotBelongTogether();
    }

    private void countsTheTeamsAtEachStep() {
        SchoolProcess all = process("no-such-model");

        assertThat(all.teams()).hasSize(2);
        assertThat(all.models()).first().satisfies(model -> {
            assertThat(model.process()).isEqualTo(EIGHT_WEEKS);
            assertThat(model.running()).isEqualTo(2);
        });
        ProcessHeat heat = heat(EIGHT_WEEKS);
        assertThat(step(heat, "callActivity_week1").open()).isOne();
        assertThat(step(heat, "callActivity_week3").open()).isOne();
        assertThat(step(heat, "callActivity_week2").late()).isOne();
        assertThat(step(heat, "callActivity_week5").open()).isZero();
    }

    private void countsAsTheEngineItselfDoes() {
        for (ProcessHeat.Model model : process("").models()) {
            Map<String, Integer> engine = new HashMap<>();
            repositoryService.createProcessDefinitionQuery().processDefinitionKey(model.process()).list().stream()
                    .flatMap(definition ->
                            managementService.createActivityStatisticsQuery(definition.getId()).list().stream())
                    .forEach(one -> engine.merge(one.getId(), one.getInstances(), Integer::sum));

            assertThat(heat(model.process()).steps())
                    .as(model.process())
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(step.open())
                            .as(step.element())
                            .isEqualTo(engine.getOrDefault(step.element(), 0)));
        }
    }

    private void showsWhatIsOfTheWholeSchool() {
        assertThat(models()).contains(YEAR, MEETING).doesNotContain(PEOPLE);
        assertThat(step(heat(YEAR), "event_leadershipSession1Opens").open()).isOne();
        assertThat(step(heat(MEETING), "event_announced").open()).isOne();

        Given.signedIn(school.coach);
        assertThat(models()).contains(YEAR, MEETING, PEOPLE);
        assertThat(step(heat(PEOPLE), "event_dayOfChange").open()).isOne();
        Given.signedIn(otherCoach);
        assertThat(models()).contains(YEAR, MEETING).doesNotContain(PEOPLE);
        Given.signedIn(new Given(jdbc).holding(Role.EXPERT_COACH, Scope.of(school.school)));
        assertThat(models()).contains(YEAR, MEETING).doesNotContain(PEOPLE);
        Given.signedIn(school.leader);

        countsAMeetingOnceHoweverManySchoolsItHas();
    }

    private void countsAMeetingOnceHoweverManySchoolsItHas() {
        String job = jdbc.sql("""
                        select j.id_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                        where d.act_id_ = 'event_announced'""").query(String.class).single();
        managementService.executeJob(job);

        assertThat(jdbc.sql("select count(*) from act_ru_task where task_def_key_ = 'userTask_registerSchool'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(step(heat(MEETING), "userTask_registerSchool").open()).isOne();
    }

    private List<String> models() {
        return process("").models().stream().map(ProcessHeat.Model::process).toList();
    }

    private void leadsToTheModelThatRunsInside() {
        String inside = step(heat(EIGHT_WEEKS), "callActivity_week3").calls();

        assertThat(inside).isEqualTo("Week3FirstVisitProcess");
        assertThat(heat(inside).steps())
                .anySatisfy(step -> assertThat(step.open()).isPositive());
    }

    private void countsForACoachTheOwnTeamsOnly() {
        Given.signedIn(otherCoach);

        assertThat(process("").teams()).hasSize(1);
        assertThat(step(heat(EIGHT_WEEKS), "callActivity_week3").open()).isZero();
        assertThat(step(heat(EIGHT_WEEKS), "callActivity_week1").open()).isOne();
    }

    private void refusesWhoHasNoTeamThere() {
        var given = new Given(jdbc);
        for (PersonId person : List.of(
                given.holding(Role.COACH, Scope.of(given.team(given.school()))),
                given.holding(Role.BOARD, Scope.of(school.board)),
                given.holding(Role.PROGRAMME_OFFICE, Scope.everything()),
                school.members.getFirst())) {
            Given.signedIn(person);
            assertThatThrownBy(() -> process("")).isInstanceOf(AccessDeniedException.class);
        }
    }

    private void refusesIdsThatDoNotBelongTogether() {
        Given.signedIn(school.leader);
        refused(
                "monitoring.schoolElsewhere",
                () -> queries.process(new SchoolAddress(BoardId.next(), school.school), ""));
    }
}
