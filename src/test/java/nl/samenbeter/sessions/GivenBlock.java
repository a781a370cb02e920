package nl.samenbeter.sessions;

import java.time.LocalDate;
import java.time.LocalDateTime;
import nl.samenbeter.Given;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.sessions.process.BoardSessionWeekProcess;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team with a programme from Monday 31 August 2026 and one of its blocks of board sessions, as week 1 opens it. */
public final class GivenBlock {

    public static final String FIRST_SESSION = "callActivity_firstBoardSession";
    public static final String DAILY_SESSIONS = "callActivity_boardSessions";
    public static final LocalDate MONDAY = TestSchool.START;
    public static final LocalDate THURSDAY = MONDAY.plusDays(3);
    public static final LocalDate FRIDAY = MONDAY.plusDays(4);

    private final ApplicationContext application;
    private final TestSchool school;
    private PersonId secondCoach;
    private PlanRef ref;
    private BoardSessionBlockId block;
    private TaskId task;

    private GivenBlock(ApplicationContext application) {
        this.application = application;
        school = new TestSchool(application);
    }

    public static GivenBlock in(ApplicationContext application) {
        return new GivenBlock(application);
    }

    public void secondCoach() {
        var given = new Given(application.getBean(JdbcClient.class));
        secondCoach = given.person("Mo el Amrani", school.school);
        given.grant(secondCoach, Role.COACH, Scope.of(school.team));
    }

    /** The programme is planned and the block of this element has opened. Nobody is signed in afterwards. */
    public void running(String element) {
        ref = new PlanRef(school.planned(), 1, 1, element);
        block = application.getBean(BoardSessionSteps.class).plan(ref);
        now(THURSDAY.atTime(8, 0));
        application.getBean(RuntimeService.class).startProcessInstanceByKey(BoardSessionWeekProcess.KEY, block.text());
        task = new TaskId(application
                .getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(block.text())
                .singleResult()
                .getId());
    }

    /** The school's local time. */
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

    public void isSecondMember() {
        Given.signedIn(secondMember(), Role.MEMBER);
    }

    public PersonId coach() {
        return school.coach;
    }

    public SchoolId school() {
        return school.school;
    }

    public PersonId member() {
        return school.members.getFirst();
    }

    public PersonId secondMember() {
        return school.members.get(1);
    }

    public void isLeader() {
        Given.signedIn(school.leader, Role.SCHOOL_LEADER);
    }

    /** Nobody is signed in and the clock is real again. */
    public void clear() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    public TeamId team() {
        return school.team;
    }

    public PlanRef ref() {
        return ref;
    }

    public BoardSessionBlockId block() {
        return block;
    }

    public TaskId task() {
        return task;
    }
}
