package nl.samenbeter.barometer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samenbeter.Given;
import nl.samenbeter.barometer.process.BarometerRoundProcess;
import nl.samenbeter.barometer.process.LeadershipResultsProcess;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
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

    private final BarometerService service;

    public GivenBarometer(ApplicationContext application) {
        jdbc = application.getBean(JdbcClient.class);
        programmes = application.getBean(ProgrammeService.class);
        runtime = application.getBean(RuntimeService.class);
        management = application.getBean(ManagementService.class);
        tasks = application.getBean(TaskService.class);
        service = application.getBean(BarometerService.class);
    }

    /** After each test. */
    public static void tidyUp() {
        ClockUtil.reset();
        Given.nobodySignedIn();
    }

    /** @param week instance of the week, @param process instance of the round */
    public record Opened(
            TeamId team,
            PersonId coach,
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
        return opened(new Given(jdbc).school(), members, leaving, Round.B0);
    }

    /** A barometer of the eight weeks. */
    public enum Round {
        B0("Week1StartProcess", 1, "event_startBarometerOpens"),
        B1("Week4VoicesProcess", 4, "event_midBarometerOpens"),
        B2("Week8HarvestProcess", 8, "event_endBarometerOpens");

        private final String process;
        private final int week;
        private final String opens;

        Round(String process, int week, String opens) {
            this.process = process;
            this.week = week;
            this.opens = opens;
        }
    }

    public Opened opened(SchoolId school, int members, int leaving, Round round) {
        var given = new Given(jdbc);
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
        Given.nobodySignedIn();
        return open(team, coach, people, programme, round);
    }

    /** Another round of the same team. */
    public Opened next(Opened before, Round round) {
        return open(before.team(), before.coach(), before.people(), before.programme(), round);
    }

    private Opened open(TeamId team, PersonId coach, List<PersonId> people, ProgrammeId programme, Round round) {
        clockAt(MONDAY.plusWeeks(round.week - 1).atTime(8, 0));
        ProcessInstance week = runtime.startProcessInstanceByKey(
                round.process, programme.text(), Map.of("runNumber", 1, "weekNumber", round.week));
        fire(week.getId(), round.opens);
        ProcessInstance process = runtime.createProcessInstanceQuery()
                .superProcessInstanceId(week.getId())
                .processDefinitionKey("BarometerRoundProcess")
                .singleResult();
        return new Opened(team, coach, people, programme, week, process, BarometerRoundId.of(process.getBusinessKey()));
    }

    /** As the clock of a test goes back, unlike the product's, a quarter of another test may have its summaries. */
    public void noQuarterIsMade() {
        jdbc.sql("delete from barometer_summary").update();
        jdbc.sql("delete from barometer_quarter").update();
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

    /** At the moment of the timer. */
    public void closes(Opened opened, String timer) {
        Job job = management
                .createJobQuery()
                .processInstanceId(opened.process().getId())
                .activityId(timer)
                .singleResult();
        ClockUtil.setCurrentTime(job.getDuedate());
        management.executeJob(job.getId());
        fire(opened.process().getId(), "serviceTask_closeRound");
    }

    public void closes(Opened opened) {
        boolean allDone = tasks.createTaskQuery()
                        .processInstanceId(opened.process().getId())
                        .count()
                == 0;
        closes(opened, allDone ? "event_closingMoment" : "event_roundCloses");
    }

    /** Nobody is signed in afterwards. */
    public void answers(Opened opened, PersonId person, Answers answers) {
        Given.signedIn(person, Role.MEMBER);
        service.answer(taskOf(opened, person), answers);
        Given.nobodySignedIn();
    }

    /** The first so many people, low and high in turn. */
    public void answer(Opened opened, QuestionSet set, int people) {
        for (int i = 0; i < people; i++) {
            answers(
                    opened,
                    opened.people().get(i),
                    i % 2 == 0 ? SampleAnswers.lowest(set) : SampleAnswers.highest(set));
        }
    }

    /** A round of ten people of whom so many answered, low and high in turn. */
    public Opened closed(SchoolId school, int answering) {
        Opened opened = opened(school, 10, 0, Round.B0);
        answer(opened, QuestionSet.B0, answering);
        closes(opened);
        return opened;
    }

    /** The newest round of others in a school, such as its leadership. */
    public BarometerRoundId ofOthers(SchoolId school, QuestionSet set) {
        return jdbc.sql(
                        "select id from barometer_round where school_id = ? and question_set = ? order by closes_at desc limit 1")
                .params(school.value(), set.name())
                .query((row, n) -> new BarometerRoundId(row.getObject("id", UUID.class)))
                .single();
    }

    /** Who has an open task of a round. */
    public List<PersonId> asked(BarometerRoundId round) {
        return tasks.createTaskQuery().processInstanceBusinessKey(round.text()).list().stream()
                .map(task -> PersonId.of(task.getAssignee()))
                .toList();
    }

    /** The first so many of whom a round of others asks, low and high in turn; nobody is signed in afterwards. */
    public void answer(BarometerRoundId round, QuestionSet set, int people) {
        List<PersonId> asked = asked(round);
        for (int i = 0; i < people; i++) {
            Given.signedIn(asked.get(i));
            Task task = tasks.createTaskQuery()
                    .processInstanceBusinessKey(round.text())
                    .taskAssignee(asked.get(i).text())
                    .singleResult();
            service.answer(
                    new TaskId(task.getId()), i % 2 == 0 ? SampleAnswers.lowest(set) : SampleAnswers.highest(set));
        }
        Given.nobodySignedIn();
    }

    /** A round of others, at its moment. */
    public void closes(BarometerRoundId round) {
        at(BarometerRoundProcess.KEY, round, asked(round).isEmpty() ? "event_closingMoment" : "event_roundCloses");
        fire(running(BarometerRoundProcess.KEY, round).getId(), "serviceTask_closeRound");
    }

    /** The moment at which leadership hears that it can see a round. */
    public void leadershipMoment(BarometerRoundId round) {
        at(LeadershipResultsProcess.KEY, round, LeadershipResultsProcess.EVENT_NEXT_SCHOOL_DAY);
    }

    private void at(String process, BarometerRoundId round, String timer) {
        Job job = management
                .createJobQuery()
                .processInstanceId(running(process, round).getId())
                .activityId(timer)
                .singleResult();
        ClockUtil.setCurrentTime(job.getDuedate());
        management.executeJob(job.getId());
    }

    private ProcessInstance running(String process, BarometerRoundId round) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(round.text())
                .singleResult();
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
