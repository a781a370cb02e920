package nl.samenbeter.preparations;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.samenbeter.Given;
import nl.samenbeter.TestSchool;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.preparations.process.JointPreparationProcess;
import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.programme.process.ProgrammeVariables;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskId;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team of six with a programme from Monday 31 August 2026, in week 3, whose first preparation has opened. */
public final class GivenPreparation {

    public static final String WEEK_3 = "Week3FirstVisitProcess";
    public static final String FIRST = "callActivity_firstPreparation";
    public static final LocalDate MONDAY = TestSchool.START.plusWeeks(2);
    public static final LocalDate THURSDAY = MONDAY.plusDays(3);

    public final TestSchool school;
    private final ApplicationContext application;
    private ProgrammeId programme;
    private JointPreparationId id;

    private GivenPreparation(ApplicationContext application) {
        this.application = application;
        school = new TestSchool(application);
    }

    public static GivenPreparation in(ApplicationContext application) {
        return new GivenPreparation(application);
    }

    /** The week model opens it on Monday of week 3; nobody is signed in afterwards. */
    public void running() {
        programme = school.planned();
        application
                .getBean(RuntimeService.class)
                .startProcessInstanceByKey(
                        WEEK_3,
                        programme.text(),
                        Map.of(ProgrammeVariables.RUN_NUMBER, 1, ProgrammeVariables.WEEK_NUMBER, 3));
        school.fire(programme, "event_firstPreparationOpens");
        id = application.getBean(PreparationSteps.class).open(new PlanRef(programme, 1, 3, FIRST));
        TestSchool.clock(MONDAY.atTime(8, 30));
    }

    public void now(LocalDateTime moment) {
        TestSchool.clock(moment);
    }

    public void isCoach() {
        Given.signedIn(school.coach, Role.COACH);
    }

    public void isMember(PersonId person) {
        Given.signedIn(person, Role.MEMBER);
    }

    public void clear() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    public ProgrammeId programme() {
        return programme;
    }

    public JointPreparationId id() {
        return id;
    }

    JointPreparation preparation() {
        return application.getBean(JointPreparations.class).findById(id).orElseThrow();
    }

    public TaskId task(int group) {
        return new TaskId(preparation().group(group).task());
    }

    public PersonId owner(int group) {
        return preparation().group(group).questionOwner();
    }

    public List<PersonId> people(int group) {
        return preparation().people(group);
    }

    public GroupRef group(int number) {
        return new GroupRef(id, number);
    }

    /** Of the group, but not whose question it is. */
    public PersonId other(int group) {
        return people(group).stream()
                .filter(person -> !person.equals(owner(group)))
                .findFirst()
                .orElseThrow();
    }

    /** What this person has on the screen. */
    public DesignDetails design(PersonId person, int group) {
        return school.as(
                person, () -> application.getBean(WorkDesignQueries.class).design(group(group)));
    }

    public BlockRow block(PersonId person, int group, BlockKind kind) {
        return design(person, group).blocks().get(kind.ordinal());
    }

    /** The school day after the try-out of the group has come. */
    public void tryOutIsOver(PersonId reader, int group) {
        var management = application.getBean(ManagementService.class);
        String instance = application
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(
                        design(reader, group).tryOut().open().id().text())
                .singleResult()
                .getId();
        var job = management.createJobQuery().processInstanceId(instance).singleResult();
        now(job.getDuedate().toInstant().atZone(TestSchool.ZONE).toLocalDateTime());
        management.executeJob(job.getId());
    }

    public String name(PersonId person) {
        return application.getBean(Directory.class).names(List.of(person)).getOrDefault(person, "");
    }

    /** How often open screens of the preparation were told to look again. */
    public int toldToLookAgain() {
        return application
                .getBean(JdbcClient.class)
                .sql("select count(*) from change_row where kind = 'DESIGN' and scope_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** As the coach sees it. */
    public GroupRow row(int group) {
        return school.as(
                        school.coach,
                        () -> application.getBean(PreparationQueries.class).details(id))
                .groups()
                .get(group - 1);
    }

    /** As the engine knows it; nobody when it was given back. */
    public String assignee(int group) {
        return engineTask(group).getAssignee();
    }

    public org.camunda.bpm.engine.task.Task engineTask(int group) {
        return application
                .getBean(TaskService.class)
                .createTaskQuery()
                .processDefinitionKey(JointPreparationProcess.KEY)
                .taskId(task(group).value())
                .singleResult();
    }
}
