package nl.samenbeter.talks;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import nl.samenbeter.Given;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.programme.process.ProgrammeVariables;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team of six with a programme from Monday 31 August 2026, in week 6, whose coach talks have opened. */
public final class GivenTalks {

    public static final String WEEK_6 = "Week6CoachTalksProcess";
    public static final String TALKS = "callActivity_coachTalks";
    public static final LocalDate MONDAY = TestSchool.START.plusWeeks(5);

    public final TestSchool school;
    private final ApplicationContext application;
    private PersonId secondCoach;
    private ProgrammeId programme;
    private CoachTalksId id;

    private GivenTalks(ApplicationContext application) {
        this.application = application;
        school = new TestSchool(application);
    }

    public static GivenTalks in(ApplicationContext application) {
        return new GivenTalks(application);
    }

    public void secondCoach() {
        var given = new Given(application.getBean(JdbcClient.class));
        secondCoach = given.person("Mo el Amrani", school.school);
        given.grant(secondCoach, Role.COACH, Scope.of(school.team));
    }

    /** The week model opens them on Monday of week 6; nobody is signed in afterwards. */
    public void running() {
        programme = school.planned();
        application
                .getBean(RuntimeService.class)
                .startProcessInstanceByKey(
                        WEEK_6,
                        programme.text(),
                        Map.of(ProgrammeVariables.RUN_NUMBER, 1, ProgrammeVariables.WEEK_NUMBER, 6));
        school.fire(programme, "event_coachTalksOpens");
        id = application.getBean(CoachTalkSteps.class).open(new PlanRef(programme, 1, 6, TALKS));
        TestSchool.clock(MONDAY.atTime(8, 30));
    }

    public void now(LocalDateTime moment) {
        TestSchool.clock(moment);
    }

    public void isCoach() {
        Given.signedIn(school.coach, Role.COACH);
    }

    public void isSecondCoach() {
        Given.signedIn(secondCoach, Role.COACH);
    }

    public void isMember() {
        Given.signedIn(school.members.getFirst(), Role.MEMBER);
    }

    public void clear() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    public ProgrammeId programme() {
        return programme;
    }

    public CoachTalksId id() {
        return id;
    }

    public TaskId task() {
        return new TaskId(talks().task());
    }

    CoachTalks talks() {
        return application.getBean(CoachTalkRounds.class).findById(id).orElseThrow();
    }

    public PersonId secondCoachId() {
        return secondCoach;
    }

    /** As the engine knows it; nobody when it was given back. */
    public String assignee() {
        return application
                .getBean(TaskService.class)
                .createTaskQuery()
                .taskId(task().value())
                .singleResult()
                .getAssignee();
    }
}
