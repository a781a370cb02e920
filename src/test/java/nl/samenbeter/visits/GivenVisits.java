package nl.samenbeter.visits;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import nl.samenbeter.Given;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.PlanLedger;
import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.programme.process.ProgrammeVariables;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.visits.process.VisitRoundProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;

/** A team with a programme from Monday 31 August 2026 and one of its rounds of visits, as the week opens it. */
public final class GivenVisits {

    public static final PlanItem WORK = new PlanItem(3, "callActivity_firstVisits");
    public static final PlanItem LESSON = new PlanItem(4, "callActivity_lessonVisits");
    public static final PlanItem SECOND = new PlanItem(5, "callActivity_secondVisits");
    public static final PlanItem CHOICE = new PlanItem(7, "callActivity_thirdVisits");

    /** First day of the first round: Tuesday of week 3. */
    public static final LocalDate TUESDAY = LocalDate.of(2026, 9, 15);

    private final ApplicationContext application;
    private final TestSchool school;
    private final ProgrammeId programme;
    private VisitRoundId round;

    public record PlanItem(int week, String element) {}

    private GivenVisits(ApplicationContext application) {
        this.application = application;
        school = new TestSchool(application);
        programme = school.planned();
    }

    public static GivenVisits in(ApplicationContext application) {
        return new GivenVisits(application);
    }

    /** The round has opened; nobody is signed in afterwards. */
    public VisitRoundId open(PlanItem item) {
        round = application.getBean(VisitSteps.class).open(ref(item));
        application.getBean(RuntimeService.class).startProcessInstanceByKey(VisitRoundProcess.KEY, round.text());
        return round;
    }

    /** The coach's task of week 2 to pair the first round is open. */
    public TaskId pairing() {
        week("Week2LookAndGoalsProcess", 2, "userTask_pairVisits");
        return school.task(school.coach, "userTask_pairVisits").id();
    }

    /** Week 3 opens the first round as its model says. */
    public void openInItsWeek() {
        week("Week3FirstVisitProcess", 3, "serviceTask_openFirstVisits");
        var item = application.getBean(PlanLedger.class).item(ref(WORK)).id();
        round = application
                .getBean(VisitRounds.class)
                .findByPlanItemId(item)
                .orElseThrow()
                .id();
    }

    private void week(String process, int number, String from) {
        application
                .getBean(RuntimeService.class)
                .createProcessInstanceByKey(process)
                .businessKey(programme.text())
                .setVariable(ProgrammeVariables.RUN_NUMBER, 1)
                .setVariable(ProgrammeVariables.WEEK_NUMBER, number)
                .startBeforeActivity(from)
                .execute();
    }

    public PlanRef ref(PlanItem item) {
        return new PlanRef(programme, 1, item.week(), item.element());
    }

    public TestSchool school() {
        return school;
    }

    public ProgrammeId programme() {
        return programme;
    }

    public VisitRoundId round() {
        return round;
    }

    public List<PersonId> members() {
        return school.members;
    }

    public PersonId member(int n) {
        return school.members.get(n);
    }

    public TaskId task(PersonId visitor) {
        return school.task(visitor, VisitRoundProcess.USER_TASK_MAKE_VISIT).id();
    }

    /** The one visit of this visitor in the round. */
    public VisitId visit(PersonId visitor) {
        return visitOf(visitor).id();
    }

    public PersonId hostOf(PersonId visitor) {
        return visitOf(visitor).host();
    }

    public VisitStatus statusOf(PersonId visitor) {
        return visitOf(visitor).status();
    }

    public NotHeldReason reasonOf(PersonId visitor) {
        return visitOf(visitor).reason();
    }

    public boolean isClosed() {
        return application
                .getBean(VisitRounds.class)
                .findById(round)
                .orElseThrow()
                .isClosed();
    }

    private Visit visitOf(PersonId visitor) {
        return application
                .getBean(Visits.class)
                .findByRoundIdAndVisitorId(round, visitor)
                .orElseThrow();
    }

    /** What a visitor writes of a visit that was held. */
    public static CloseVisit closed() {
        return new CloseVisit(written("Op welk moment wacht de klas?"), null, null, Sharing.NO);
    }

    public static WriteForm written(String question) {
        return new WriteForm(
                Occasion.GOAL,
                question,
                List.of(new Fact("De kabels lagen opgerold.", "Daardoor begon de proef later.")),
                "Alles laten staan.",
                "Eerst kijken.");
    }

    public boolean isAgreed(PersonId visitor) {
        return application.getBean(VisitMeetings.class).state(visitOf(visitor)) == AgreementState.AGREED;
    }

    /** The school's local time. */
    public void now(LocalDateTime moment) {
        TestSchool.clock(moment);
    }

    public void is(PersonId person, Role role) {
        Given.signedIn(person, role);
    }

    /** Nobody is signed in and the clock is real again. */
    public void clear() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }
}
