package nl.samenbeter.visits.process;

import static nl.samenbeter.visits.GivenVisits.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.TeamPeopleChanges;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskState;
import nl.samenbeter.visits.AnswerVisit;
import nl.samenbeter.visits.CallOffReason;
import nl.samenbeter.visits.CloseVisit;
import nl.samenbeter.visits.GivenVisits;
import nl.samenbeter.visits.HostAsk;
import nl.samenbeter.visits.HostVisitWorkflow;
import nl.samenbeter.visits.MakeAppointment;
import nl.samenbeter.visits.NotHeldReason;
import nl.samenbeter.visits.Occasion;
import nl.samenbeter.visits.SeenMoment;
import nl.samenbeter.visits.Sharing;
import nl.samenbeter.visits.VisitAgreementQueries;
import nl.samenbeter.visits.VisitFormService;
import nl.samenbeter.visits.VisitId;
import nl.samenbeter.visits.VisitQueries;
import nl.samenbeter.visits.VisitService;
import nl.samenbeter.visits.WriteReaction;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The host has a task when the visitor waits for the host, and only then. */
@IntegrationTest
class HostVisitProcessTest {

    private static final String QUESTION = "Hoe weet een docent welke wijziging geldt?";

    @Autowired
    ApplicationContext application;

    @Autowired
    VisitService service;

    @Autowired
    VisitFormService writing;

    @Autowired
    VisitQueries queries;

    @Autowired
    VisitAgreementQueries agreements;

    @Autowired
    HostVisitWorkflow workflow;

    @Autowired
    TaskQueries tasks;

    @Autowired
    HistoryService historyService;

    @Autowired
    ManagementService managementService;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<TeamPeopleChanges> peopleChanges;

    GivenVisits given;
    PersonId visitor;
    PersonId host;
    VisitId visit;

    @BeforeEach
    void givenARoundOfWorkVisits() {
        given = GivenVisits.in(application);
        given.now(TUESDAY.atTime(8, 0));
        given.open(GivenVisits.WORK);
        visitor = given.member(0);
        host = given.hostOf(visitor);
        visit = given.visit(visitor);
    }

    @AfterEach
    void setBack() {
        given.clear();
    }

    @Test
    void isAskedAboutAMomentAndThenForAReaction() {
        assertThat(asked(HostAsk.MOMENT))
                .as("nobody has proposed the paired moment")
                .isEmpty();
        visitorSaysYes();
        TaskId moment = asked(HostAsk.MOMENT).orElseThrow();
        given.is(visitor, Role.MEMBER);
        assertThat(tasks.open()).extracting("id").doesNotContain(moment);

        hostSaysYes();
        assertThat(state(moment)).isEqualTo(TaskState.DONE);
        assertThat(passed(HostVisitProcess.END_EVENT_MOMENT_ANSWERED)).isEqualTo(1);
        assertThat(agreements.moment(visit).state().name()).isEqualTo("AGREED");

        talks();
        TaskId reaction = asked(HostAsk.REACTION).orElseThrow();
        given.is(host, Role.MEMBER);
        assertThat(tasks.details(reaction).row().due())
                .isEqualTo(day().plusDays(1).atTime(17, 0));
        assertThatThrownBy(() -> writing.react(visit, new WriteReaction(" ", null)))
                .hasMessage("visits.reactionEmpty");
        assertThat(state(reaction)).isEqualTo(TaskState.OPEN);
        writing.react(visit, new WriteReaction("Dat herken ik.", null));
        assertThat(state(reaction)).isEqualTo(TaskState.DONE);
        writing.react(visit, new WriteReaction("Dat herken ik goed.", null));
        assertThat(passed(HostVisitProcess.END_EVENT_REACTION_GIVEN)).isEqualTo(1);
        assertThat(asked(HostAsk.REACTION)).isEmpty();
    }

    @Test
    void aCounterProposalIsAnAnswerAndAnotherPlaceIsNot() {
        visitorSaysYes();
        TaskId moment = asked(HostAsk.MOMENT).orElseThrow();
        given.is(host, Role.MEMBER);
        var row = queries.visit(visit).row();
        service.move(visit, new MakeAppointment(row.day(), row.begins(), row.minutes(), "Balie", null));
        assertThat(asked(HostAsk.MOMENT)).contains(moment);

        var free = agreements.moment(visit).free().getLast();
        service.move(visit, new MakeAppointment(free.toLocalDate(), free.toLocalTime(), 30, "Balie", null));

        assertThat(state(moment)).isEqualTo(TaskState.DONE);
        assertThat(agreements.moment(visit).state().name()).isEqualTo("WAITS_FOR_VISITOR");
    }

    @Test
    void anotherProposalOfTheVisitorIsAskedAnew() {
        visitorSaysYes();
        TaskId first = asked(HostAsk.MOMENT).orElseThrow();
        given.is(visitor, Role.MEMBER);
        var free = agreements.moment(visit).free().stream()
                .filter(moment -> !moment.toLocalDate().equals(day()))
                .findFirst()
                .orElseThrow();

        service.move(visit, new MakeAppointment(free.toLocalDate(), free.toLocalTime(), 30, null, null));

        TaskId second = asked(HostAsk.MOMENT).orElseThrow();
        assertThat(second).isNotEqualTo(first);
        assertThat(timerOf(second))
                .isEqualTo(Date.from(free.toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(TestSchool.ZONE)
                        .toInstant()));
    }

    @Test
    void whatIsNotAskedAnyMoreStandsOnNoList() {
        visitorSaysYes();
        given.is(visitor, Role.MEMBER);
        service.callOff(visit, CallOffReason.OTHER_WORK);
        assertThat(asked(HostAsk.MOMENT)).isEmpty();

        var free = agreements.moment(visit).free().getFirst();
        service.move(visit, new MakeAppointment(free.toLocalDate(), free.toLocalTime(), 30, null, null));
        assertThat(asked(HostAsk.MOMENT)).isPresent();
        given.is(visitor, Role.MEMBER);
        service.finish(given.task(visitor), AnswerVisit.notHeld(NotHeldReason.OTHER_WORK));
        assertThat(asked(HostAsk.MOMENT)).isEmpty();
    }

    @Test
    void theDayOfTheVisitEndsTheQuestion() {
        visitorSaysYes();
        TaskId moment = asked(HostAsk.MOMENT).orElseThrow();
        given.now(day().plusDays(1).atTime(0, 1));

        fire(moment);

        assertThat(state(moment)).isEqualTo(TaskState.LAPSED_OR_CANCELLED);
        assertThat(passed(HostVisitProcess.END_EVENT_MOMENT_NOT_ANSWERED)).isEqualTo(1);
    }

    @Test
    void aReactionIsAskedForTwoWeeks() {
        talks();
        TaskId reaction = asked(HostAsk.REACTION).orElseThrow();
        given.now(day().plusDays(15).atTime(9, 0));

        fire(reaction);

        assertThat(state(reaction)).isEqualTo(TaskState.LAPSED_OR_CANCELLED);
        assertThat(passed(HostVisitProcess.END_EVENT_NO_REACTION)).isEqualTo(1);
    }

    @Test
    void aHostWhoLeavesIsNotAskedAnyMore() {
        visitorSaysYes();
        TaskId moment = asked(HostAsk.MOMENT).orElseThrow();

        peopleChanges.forEach(change -> change.memberLeft(given.school().team, host));

        assertThat(state(moment)).isEqualTo(TaskState.LAPSED_OR_CANCELLED);
        assertThat(asked(HostAsk.MOMENT)).isEmpty();
        assertThat(given.hostOf(visitor)).isNotEqualTo(host);
    }

    /** Bad input: the visitor's form comes in after the host has called the moment off. */
    @Test
    void aFormThatIsSentAfterCallingOffIsRefused() {
        visitorSaysYes();
        hostSaysYes();
        var day = day();
        service.callOff(visit, CallOffReason.NOT_THERE);
        given.now(day.atTime(17, 0));
        given.is(visitor, Role.MEMBER);
        TaskId task = given.task(visitor);

        assertThatThrownBy(() -> writing.start(visit, Occasion.CURIOSITY, QUESTION))
                .isInstanceOf(DomainException.class)
                .hasMessage("visits.calledOff");
        assertThatThrownBy(() -> writing.talk(visit, GivenVisits.written(QUESTION)))
                .hasMessage("visits.calledOff");
        assertThatThrownBy(() -> service.finish(
                        task,
                        AnswerVisit.held(30, new CloseVisit(GivenVisits.written(QUESTION), null, null, Sharing.NO))))
                .hasMessage("visits.calledOff");
        assertThat(asked(HostAsk.REACTION)).isEmpty();
    }

    private void visitorSaysYes() {
        says(visitor);
    }

    private void hostSaysYes() {
        says(host);
    }

    private void says(PersonId person) {
        given.is(person, Role.MEMBER);
        var row = queries.visit(visit).row();
        service.accept(visit, new SeenMoment(Objects.requireNonNull(row.day()), row.begins()));
    }

    private LocalDate day() {
        return Objects.requireNonNull(queries.visit(visit).row().day());
    }

    private void talks() {
        given.is(visitor, Role.MEMBER);
        given.now(day().atTime(LocalTime.of(16, 30)));
        writing.start(visit, Occasion.CURIOSITY, QUESTION);
        writing.talk(visit, GivenVisits.written(QUESTION));
    }

    private Optional<TaskId> asked(HostAsk ask) {
        return workflow.task(visit, host, ask);
    }

    private TaskState state(TaskId task) {
        return TaskState.valueOf(jdbc.sql("select state from task_entry where task_id = ?")
                .param(task.value())
                .query(String.class)
                .single());
    }

    private Date timerOf(TaskId task) {
        return managementService
                .createJobQuery()
                .processInstanceId(process(task))
                .timers()
                .singleResult()
                .getDuedate();
    }

    private void fire(TaskId task) {
        managementService.executeJob(managementService
                .createJobQuery()
                .processInstanceId(process(task))
                .timers()
                .singleResult()
                .getId());
    }

    private String process(TaskId task) {
        return historyService
                .createHistoricTaskInstanceQuery()
                .taskId(task.value())
                .singleResult()
                .getProcessInstanceId();
    }

    private long passed(String element) {
        return historyService.createHistoricActivityInstanceQuery().activityId(element).finished().list().stream()
                .filter(done -> historyService
                                .createHistoricProcessInstanceQuery()
                                .processInstanceId(done.getProcessInstanceId())
                                .processInstanceBusinessKey(visit.text())
                                .count()
                        > 0)
                .count();
    }
}
