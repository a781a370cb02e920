package nl.samenbeter.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.events.EventService;
import nl.samenbeter.events.MakeSessions;
import nl.samenbeter.events.ProposeSessions;
import nl.samenbeter.events.ProposedSession;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.SchoolMeasure;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.workflow.TestTime;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One team through a whole school year in Noord, from 31 August 2026 to the summer of 2027, over holidays and both clock
 * changes. Some things are done in time, some late, some never.
 */
@IntegrationTest
class SchoolYearStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 31);
    private static final LocalDate SUMMER = LocalDate.of(2027, 7, 10);
    private static final int DAYS_LATE = 5;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTime time;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    EventService events;

    @Autowired
    List<SchoolMeasure> measures;

    @Autowired
    TaskQueries tasks;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    HistoryService historyService;

    private final List<PersonId> people = new ArrayList<>();
    private SchoolId school;

    @AfterEach
    void endTheStory() {
        Given.nobodySignedIn();
        time.reset();
    }

    @Test
    void aTeamGoesThroughTheWholeYearByItself() {
        time.is(MONDAY.minusDays(4).atTime(9, 0));
        ProgrammeId programme = givenAPlannedTeam();
        var work = WorkOfTheDemo.of(beans);

        for (LocalDate day = MONDAY.minusDays(3); day.isBefore(SUMMER); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue()) {
                time.movesTo(day.atTime(16, 30));
                everybodyWorks(work, day.atTime(16, 30));
            }
        }
        time.movesTo(SUMMER.atTime(12, 0));

        assertThat(runtimeService.createIncidentQuery().count()).isZero();
        assertThat(runs(programme)).containsExactly(8, 4, 4, 4, 4, 4, 4, 4, 3, 4);
        assertThat(statuses(programme, "run_number <= 9")).containsOnlyKeys("DONE", "LAPSED", "SKIPPED");
        assertThat(statuses(programme, "run_number <= 9").get("DONE")).isGreaterThan(110);
        assertThat(statuses(programme, "run_number = 10")).containsOnlyKeys("PLANNED");
        assertThat(element(programme, "userTask_holdArena"))
                .as("week 4, cycle 4 and cycle 8")
                .containsExactly("1/4", "5/4", "9/4");
        assertThat(element(programme, "callActivity_yearBarometer"))
                .as("school week 38 is week D of cycle 7")
                .containsExactly("8/4");
        assertThat(element(programme, "callActivity_monthBarometer")).doesNotContain("8/4");
        assertThat(pizzaSessions(programme)).contains("DONE");
        assertThat(measures.stream()
                        .filter(measure -> measure.point() == 6)
                        .findFirst()
                        .orElseThrow()
                        .of(school, SUMMER))
                .as("the year barometer beside the one of week 8")
                .hasValueSatisfying(result -> {
                    assertThat(result.figure()).isBetween(BigDecimal.ONE, BigDecimal.valueOf(5));
                    assertThat(result.target()).isBetween(BigDecimal.ONE, BigDecimal.valueOf(5));
                });
        assertThat(firstDays(programme)).allMatch(day -> day.getDayOfWeek().getValue() < 6);
        assertThat(waitingFor(programme)).as("the first cycle of next year").isEqualTo(LocalDate.of(2027, 8, 23));
        assertThat(historyAgreesWithThePlan(programme)).isEmpty();
    }

    private ProgrammeId givenAPlannedTeam() {
        Given given = new Given(jdbc);
        school = given.school();
        TeamId team = given.team(school);
        PersonId coach = given.holding(Role.COACH, Scope.of(team));
        people.add(coach);
        people.add(given.holding(Role.SCHOOL_LEADER, Scope.of(school)));
        for (int n = 0; n < 7; n++) {
            people.add(given.holding(Role.MEMBER, Scope.of(team)));
        }
        PersonId office = given.holding(Role.PROGRAMME_OFFICE, Scope.everything());
        people.add(office);
        Given.signedIn(office);
        var days = events.propose(new ProposeSessions(2026, Set.of(school))).stream()
                .map(ProposedSession::day)
                .toList();
        events.makeSessions(new MakeSessions(days, null, "Waddenlicht College", 40, Set.of(school)));
        Given.signedIn(coach);
        return programmes.plan(new PlanProgramme(team, MONDAY));
    }

    private void everybodyWorks(DemoWork work, LocalDateTime now) {
        for (PersonId person : people) {
            Given.signedIn(person);
            for (TaskRow task : tasks.open()) {
                if (isTheirDay(task, people.indexOf(person), now)) {
                    work.finish(task, now);
                }
            }
        }
    }

    /** One in nine never, one in five days late, the rest as soon as it can be done. */
    private static boolean isTheirDay(TaskRow task, int person, LocalDateTime now) {
        if (task.week() == null) {
            return true;
        }
        int fate = Math.floorMod((task.element() + task.week() + task.due() + person).hashCode(), 45);
        if (fate % 9 == 0) {
            return false;
        }
        return fate % 5 != 0 || task.due() == null || now.isAfter(task.due().plusDays(DAYS_LATE));
    }

    private List<Integer> runs(ProgrammeId programme) {
        return jdbc.sql("select count(*) from programme_run r join programme_week w on w.run_id = r.id "
                        + "where r.programme_id = ? group by r.run_number order by r.run_number")
                .param(programme.value())
                .query(Integer.class)
                .list();
    }

    private Map<String, Integer> statuses(ProgrammeId programme, String which) {
        return jdbc
                .sql("select status, count(*)::int n from plan_item where programme_id = ? and " + which
                        + " group by status")
                .param(programme.value())
                .query((row, n) -> Map.entry(row.getString("status"), row.getInt("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Where an element is in the plan, as run and week. */
    private List<String> element(ProgrammeId programme, String element) {
        return jdbc.sql(
                        "select run_number || '/' || week_number from plan_item where programme_id = ? and element_id = ? "
                                + "and run_number <= 9 order by run_number, week_number")
                .params(programme.value(), element)
                .query(String.class)
                .list();
    }

    private List<String> pizzaSessions(ProgrammeId programme) {
        return jdbc.sql(
                        "select status from plan_item where programme_id = ? and kind = 'NETWORK_EVENT' and run_number <= 9")
                .param(programme.value())
                .query(String.class)
                .list();
    }

    private List<LocalDate> firstDays(ProgrammeId programme) {
        return jdbc.sql("select first_day from plan_item where programme_id = ?")
                .param(programme.value())
                .query(LocalDate.class)
                .list();
    }

    private LocalDate waitingFor(ProgrammeId programme) {
        return jdbc.sql("""
                        select cast(j.duedate_ at time zone 'UTC' at time zone 'Europe/Amsterdam' as date) from act_ru_job j
                        join act_ru_execution e on e.id_ = j.process_instance_id_ where e.business_key_ = ?
                        """).param(programme.text()).query(LocalDate.class).single();
    }

    /**
     * Items whose element the engine left in the ordinary way but the plan does not call done, and the other way round. A
     * barometer closes in the ordinary way, also when nobody answered.
     */
    private List<String> historyAgreesWithThePlan(ProgrammeId programme) {
        return jdbc.sql("""
                        select i.run_number || '/' || i.week_number || ' ' || i.element_id || ' ' || i.status
                        from plan_item i
                        where i.programme_id = :programme and i.run_number <= 9 and i.status in ('DONE', 'LAPSED', 'SKIPPED')
                          and not (i.kind = 'BAROMETER' and i.status = 'LAPSED')
                          and (i.status = 'DONE') <> exists (
                            select 1 from act_hi_actinst a
                            join act_hi_procinst p on p.proc_inst_id_ = a.proc_inst_id_
                            join act_hi_varinst r on r.proc_inst_id_ = a.proc_inst_id_ and r.name_ = 'runNumber'
                              and r.long_ = i.run_number
                            left join act_hi_varinst w on w.proc_inst_id_ = a.proc_inst_id_ and w.name_ = 'weekNumber'
                            where p.business_key_ = :key and a.act_id_ = i.element_id and a.act_inst_state_ = 4
                              and (w.long_ is null or w.long_ = i.week_number))
                        """)
                .param("programme", programme.value())
                .param("key", programme.text())
                .query(String.class)
                .list();
    }
}
