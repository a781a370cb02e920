package nl.samenbeter.programme.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.programme.BoardColumn;
import nl.samenbeter.programme.FreeTime;
import nl.samenbeter.programme.HoldStartMeeting;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.RecordConsent;
import nl.samenbeter.programme.SetUpBoard;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskRow;
import nl.samenbeter.timeline.ApplyChange;
import nl.samenbeter.timeline.TimelineChange;
import nl.samenbeter.timeline.TimelineService;
import nl.samenbeter.workflow.TestTime;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every story about a programme needs: a school in Noord, a team of ten, and somebody to do each step. */
@IntegrationTest
abstract class ProgrammeStories {

    static final LocalDate MONDAY = LocalDate.of(2026, 8, 31);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTime time;

    @Autowired
    ProgrammeService programmes;

    @Autowired
    TimelineService timeline;

    @Autowired
    TaskQueries tasks;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    HistoryService historyService;

    SchoolId school;
    TeamId team;
    PersonId coach;
    PersonId leader;
    final List<PersonId> members = new ArrayList<>();

    /** Time moves for everything that runs, also for what other tests left behind. */
    @BeforeEach
    void nothingElseRuns() {
        time.reset();
    }

    @AfterEach
    void endTheStory() {
        Given.nobodySignedIn();
        time.reset();
    }

    void givenATeamOf(int people) {
        Given given = new Given(jdbc);
        school = given.school();
        team = given.team(school);
        coach = given.holding(Role.COACH, Scope.of(team));
        leader = given.holding(Role.SCHOOL_LEADER, Scope.of(school));
        for (int n = 0; n < people; n++) {
            members.add(given.holding(Role.MEMBER, Scope.of(team)));
        }
    }

    ProgrammeId givenTheCoachPlannedFor(LocalDate monday) {
        Given.signedIn(coach);
        return programmes.plan(new PlanProgramme(team, monday));
    }

    void leadershipArrangesConsent() {
        Given.signedIn(leader);
        programmes.recordConsent(
                task("userTask_recordConsent"),
                new RecordConsent("Medezeggenschapsraad", time.now().toLocalDate(), "notulen in de map MR"));
    }

    void leadershipFreesTime() {
        Given.signedIn(leader);
        programmes.freeTime(task("userTask_freeTime"), new FreeTime("het dinsdagoverleg vervalt"));
    }

    void coachHoldsTheStartMeeting() {
        Given.signedIn(coach);
        programmes.holdStartMeeting(task("userTask_holdStartMeeting"), new HoldStartMeeting("We beginnen op tijd."));
    }

    void coachSetsUpTheBoard(LocalTime sessions) {
        Given.signedIn(coach);
        programmes.setUpBoard(
                task("userTask_setUpBoard"),
                new SetUpBoard(sessions, "docentenkamer", List.of(BoardColumn.GOALS, BoardColumn.ACTIONS)));
    }

    void coachChanges(ProgrammeId programme, TimelineChange change) {
        Given.signedIn(coach);
        String seen = timeline.preview(programme, change).seen();
        timeline.apply(new ApplyChange(programme, change, seen, "Het is druk."));
    }

    /** The open task of this kind of the person who is signed in. */
    TaskId task(String element) {
        return openTasks(element)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open task " + element + " among " + tasks.open()))
                .id();
    }

    Stream<TaskRow> openTasks(String element) {
        return tasks.open().stream().filter(row -> row.element().equals(element));
    }

    String status(ProgrammeId programme) {
        return jdbc.sql("select status from programme where id = ?")
                .param(programme.value())
                .query(String.class)
                .single();
    }

    /** Of the first week that has the element. */
    String itemStatus(ProgrammeId programme, String element) {
        return jdbc.sql("select status from plan_item where programme_id = ? and element_id = ? "
                        + "order by run_number, week_number limit 1")
                .params(programme.value(), element)
                .query(String.class)
                .single();
    }

    LocalDateTime moment(ProgrammeId programme, String element, String column) {
        return jdbc.sql("select " + column + " from plan_item where programme_id = ? and element_id = ? "
                        + "order by run_number, week_number limit 1")
                .params(programme.value(), element)
                .query(LocalDateTime.class)
                .single();
    }

    /** Elements of a process that were left in the ordinary way, in no order. */
    List<String> passed(ProgrammeId programme, String process) {
        return historyService.createHistoricActivityInstanceQuery().finished().list().stream()
                .filter(activity -> activity.getProcessDefinitionKey().equals(process))
                .filter(activity -> !activity.isCanceled())
                .filter(activity -> belongsTo(programme, activity))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private boolean belongsTo(ProgrammeId programme, HistoricActivityInstance activity) {
        return historyService
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(activity.getProcessInstanceId())
                        .processInstanceBusinessKey(programme.text())
                        .count()
                == 1;
    }

    boolean isRunning(ProgrammeId programme) {
        return runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(programme.text())
                        .count()
                > 0;
    }
}
