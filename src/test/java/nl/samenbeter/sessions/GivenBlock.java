package nl.samenbeter.sessions;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.sessions.process.BoardSessionWeekProcess;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.tasks.TaskId;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team with a programme from Monday 31 August 2026 and one of its blocks of board sessions, as week 1 opens it. */
public final class GivenBlock {

    public static final String FIRST_SESSION = "callActivity_firstBoardSession";
    public static final String DAILY_SESSIONS = "callActivity_boardSessions";
    public static final LocalDate MONDAY = LocalDate.of(2026, 8, 31);
    public static final LocalDate THURSDAY = MONDAY.plusDays(3);
    public static final LocalDate FRIDAY = MONDAY.plusDays(4);

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final ApplicationContext application;
    private final Given given;
    private final SchoolId school;
    private final TeamId team;
    private final PersonId coach;
    private final PersonId member;
    private PersonId secondCoach;
    private ProgrammeId programme;
    private PlanRef ref;
    private BoardSessionBlockId block;
    private TaskId task;

    private GivenBlock(ApplicationContext application) {
        this.application = application;
        given = new Given(application.getBean(JdbcClient.class));
        school = given.school();
        team = given.team(school);
        coach = holding("Lies Bakker", Role.COACH);
        member = holding("Aïsha Yılmaz", Role.MEMBER);
        List.of("Bram Visser", "Cor de Wit", "Dewi Hartono", "Els Smit").forEach(name -> holding(name, Role.MEMBER));
        now(MONDAY.minusDays(5).atTime(9, 0));
    }

    public static GivenBlock in(ApplicationContext application) {
        return new GivenBlock(application);
    }

    private PersonId holding(String name, Role role) {
        var person = given.person(name, school);
        given.grant(person, role, Scope.of(team));
        return person;
    }

    public void secondCoach() {
        secondCoach = holding("Mo el Amrani", Role.COACH);
    }

    /** The programme is planned and the block of this element has opened. Nobody is signed in afterwards. */
    public void running(String element) {
        isCoach();
        programme = application.getBean(ProgrammeService.class).plan(new PlanProgramme(team, MONDAY));
        Given.nobodySignedIn();
        ref = new PlanRef(programme, 1, 1, element);
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
        ClockUtil.setCurrentTime(Date.from(moment.atZone(ZONE).toInstant()));
    }

    public void isCoach() {
        Given.signedIn(coach, Role.COACH);
    }

    public void isSecondCoach() {
        Given.signedIn(secondCoach, Role.COACH);
    }

    public void isMember() {
        Given.signedIn(member, Role.MEMBER);
    }

    /** Nobody is signed in and the clock is real again. */
    public void clear() {
        Given.nobodySignedIn();
        ClockUtil.reset();
    }

    public TeamId team() {
        return team;
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
