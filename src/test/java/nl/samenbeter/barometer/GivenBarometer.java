package nl.samenbeter.barometer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.samenbeter.Given;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team in week 1 whose start barometer has just opened, by the real plan and the real week. */
public final class GivenBarometer {

    public static final LocalDate MONDAY = LocalDate.of(2026, 8, 31);
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final JdbcClient jdbc;
    private final ProgrammeService programmes;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;

    public GivenBarometer(
            JdbcClient jdbc,
            ProgrammeService programmes,
            RuntimeService runtime,
            ManagementService management,
            TaskService tasks) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
    }

    /** @param week instance of the week, @param process instance of the round */
    public record Opened(
            TeamId team,
            List<PersonId> people,
            ProgrammeId programme,
            ProcessInstance week,
            ProcessInstance process,
            BarometerRoundId round) {}

    public Opened opened(int members) {
        return opened(members, 0);
    }

    /** @param leaving how many of them leave between the planning and the opening */
    public Opened opened(int members, int leaving) {
        var given = new Given(jdbc);
        var school = given.school();
        var team = given.team(school);
        var coach = given.holding(Role.COACH, Scope.of(team));
        List<PersonId> people = IntStream.range(0, members)
                .mapToObj(i -> given.holding(Role.MEMBER, Scope.of(team)))
                .toList();
        clockAt(MONDAY.minusDays(10).atTime(12, 0));
        Given.signedIn(coach, Role.COACH);
        ProgrammeId programme = programmes.plan(new PlanProgramme(team, MONDAY));
        people.stream()
                .limit(leaving)
                .forEach(person -> jdbc.sql("update role_grant set ends_on = ? where person_id = ?")
                        .params(MONDAY.minusDays(1), person.value())
                        .update());
        clockAt(MONDAY.atTime(8, 0));
        ProcessInstance week = runtime.startProcessInstanceByKey(
                "Week1StartProcess", programme.text(), Map.of("runNumber", 1, "weekNumber", 1));
        fire(week.getId(), "event_startBarometerOpens");
        Given.nobodySignedIn();
        ProcessInstance process = runtime.createProcessInstanceQuery()
                .superProcessInstanceId(week.getId())
                .singleResult();
        return new Opened(team, people, programme, week, process, BarometerRoundId.of(process.getBusinessKey()));
    }

    /** Local time of the school. */
    public static void clockAt(LocalDateTime local) {
        ClockUtil.setCurrentTime(Date.from(local.atZone(ZONE).toInstant()));
    }

    public void fire(String processInstance, String activity) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(processInstance)
                .activityId(activity)
                .singleResult()
                .getId());
    }

    public void closes(Opened opened, String timer) {
        clockAt(MONDAY.plusDays(1).atTime(17, 0));
        fire(opened.process().getId(), timer);
        fire(opened.process().getId(), "serviceTask_closeRound");
    }

    public TaskId taskOf(Opened opened, PersonId person) {
        Task task = tasks.createTaskQuery()
                .processInstanceId(opened.process().getId())
                .taskAssignee(person.text())
                .singleResult();
        return new TaskId(task.getId());
    }

    public boolean isOver(ProcessInstance process) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(process.getId())
                        .count()
                == 0;
    }

    public String planStatus(Opened opened) {
        return jdbc.sql(
                        "select status from plan_item where programme_id = ? and element_id = 'callActivity_startBarometer'")
                .param(opened.programme().value())
                .query(String.class)
                .single();
    }

    public int count(String table, BarometerRoundId round) {
        return jdbc.sql("select count(*) from " + table + " where round_id = ?")
                .param(round.value())
                .query(Integer.class)
                .single();
    }
}
