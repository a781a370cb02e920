package nl.samenbeter.visits.process;

import static nl.samenbeter.visits.GivenVisits.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.FollowUp;
import nl.samenbeter.programme.FollowUpKind;
import nl.samenbeter.programme.FollowUps;
import nl.samenbeter.programme.PersonalAppointments;
import nl.samenbeter.programme.TeamPeopleChanges;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.visits.AnswerVisit;
import nl.samenbeter.visits.GivenVisits;
import nl.samenbeter.visits.MakeAppointment;
import nl.samenbeter.visits.VisitId;
import nl.samenbeter.visits.VisitQueries;
import nl.samenbeter.visits.VisitService;
import nl.samenbeter.visits.VisitStatus;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Another intervention asks somebody to watch: on the task list, in both their weeks, until it has an answer. */
@IntegrationTest
class SingleVisitProcessTest {

    private static final LocalDate LAST = TUESDAY.plusDays(9);

    @Autowired
    ApplicationContext application;

    @Autowired
    FollowUps followUps;

    @Autowired
    VisitService service;

    @Autowired
    VisitQueries queries;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    HistoryService historyService;

    @Autowired
    ManagementService managementService;

    @Autowired
    List<PersonalAppointments> diaries;

    @Autowired
    List<TeamPeopleChanges> peopleChanges;

    GivenVisits given;
    PersonId visitor;
    PersonId host;

    @BeforeEach
    void givenATeam() {
        given = GivenVisits.in(application);
        given.now(TUESDAY.atTime(8, 0));
        visitor = given.member(0);
        host = given.member(1);
    }

    @AfterEach
    void setBack() {
        given.clear();
    }

    private VisitId asked(PersonId by, PersonId at, LocalDate last) {
        return new VisitId(followUps.open(new FollowUp(
                FollowUpKind.VISIT,
                given.school().school,
                given.school().team,
                given.programme(),
                "De proef met kaartjes",
                by,
                at,
                last)));
    }

    private TaskId task() {
        return given.school()
                .task(visitor, SingleVisitProcess.USER_TASK_MAKE_SINGLE_VISIT)
                .id();
    }

    @Test
    void isAskedAgreedMadeAndAnswered() {
        VisitId visit = asked(visitor, host, LAST);
        given.is(visitor, Role.MEMBER);
        TaskId task = task();
        assertThat(queries.visit(task).row().id()).isEqualTo(visit);
        assertThat(queries.visit(task).row().purpose()).isEqualTo("De proef met kaartjes");
        assertThat(queries.page().coming()).extracting("id").containsExactly(visit);

        service.move(visit, new MakeAppointment(TUESDAY.plusDays(1), LocalTime.of(16, 0), 30, "Balie", null));
        given.is(host, Role.MEMBER);
        assertThat(queries.page().coming()).extracting("id").containsExactly(visit);
        assertThat(diaries.stream().flatMap(diary -> diary.of(host, TUESDAY, LAST).stream()))
                .singleElement()
                .satisfies(appointment -> assertThat(appointment.route()).isEqualTo("bezoeken/" + visit));
        given.now(TUESDAY.plusDays(1).atTime(17, 0));
        given.is(visitor, Role.MEMBER);
        service.finish(task, AnswerVisit.held(30, GivenVisits.closed()));

        assertThat(queries.visit(visit).row().status()).isEqualTo(VisitStatus.HELD);
        assertThat(hasPassed(visit, SingleVisitProcess.END_EVENT_VISIT_ANSWERED))
                .isTrue();
        assertThat(isRunning(visit)).isFalse();
    }

    @Test
    void lapsesAWeekAfterItsLastDay() {
        VisitId visit = asked(visitor, host, LAST);

        var timer = managementService
                .createJobQuery()
                .processInstanceId(process(visit))
                .timers()
                .singleResult();
        assertThat(timer.getDuedate())
                .isEqualTo(Date.from(
                        LAST.plusWeeks(1).atTime(17, 0).atZone(TestSchool.ZONE).toInstant()));
        managementService.executeJob(timer.getId());

        given.is(visitor, Role.MEMBER);
        assertThat(queries.visit(visit).row().status()).isEqualTo(VisitStatus.NOT_HELD);
        assertThat(hasPassed(visit, SingleVisitProcess.END_EVENT_VISIT_LAPSED)).isTrue();
    }

    @Test
    void endsWhenOneOfTheTwoLeavesTheTeam() {
        VisitId visit = asked(visitor, host, LAST);

        peopleChanges.forEach(change -> change.memberLeft(given.school().team, host));

        given.is(visitor, Role.MEMBER);
        assertThat(queries.visit(visit).row().status()).isEqualTo(VisitStatus.NOT_HELD);
        assertThat(isRunning(visit)).isFalse();
        assertThat(queries.page().coming()).isEmpty();
    }

    @Test
    void needsTwoPeopleAndADayThatIsStillToCome() {
        refused("visits.visitorMissing", () -> asked(null, host, LAST));
        refused("visits.hostNeeded", () -> asked(visitor, null, LAST));
        refused("visits.oneself", () -> asked(visitor, visitor, LAST));
        refused("visits.byIsOver", () -> asked(visitor, host, TUESDAY.minusDays(1)));
    }

    private static void refused(String code, Runnable call) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(call::run)
                .satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    private String process(VisitId visit) {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(SingleVisitProcess.KEY)
                .processInstanceBusinessKey(visit.text())
                .singleResult()
                .getId();
    }

    private boolean isRunning(VisitId visit) {
        return runtimeService
                        .createProcessInstanceQuery()
                        .processDefinitionKey(SingleVisitProcess.KEY)
                        .processInstanceBusinessKey(visit.text())
                        .count()
                > 0;
    }

    private boolean hasPassed(VisitId visit, String element) {
        return historyService
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(historyService
                                .createHistoricProcessInstanceQuery()
                                .processDefinitionKey(SingleVisitProcess.KEY)
                                .processInstanceBusinessKey(visit.text())
                                .singleResult()
                                .getId())
                        .activityId(element)
                        .finished()
                        .count()
                == 1;
    }
}
