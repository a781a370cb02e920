package nl.samenbeter.visits.process;

import static nl.samenbeter.visits.GivenVisits.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.programme.PersonalAppointment;
import nl.samenbeter.programme.PersonalAppointments;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.visits.AnswerVisit;
import nl.samenbeter.visits.GivenVisits;
import nl.samenbeter.visits.MakeAppointment;
import nl.samenbeter.visits.NotHeldReason;
import nl.samenbeter.visits.VisitQueries;
import nl.samenbeter.visits.VisitService;
import nl.samenbeter.visits.VisitStatus;
import nl.samenbeter.visits.VisitSteps;
import nl.samenbeter.visits.VisitsChanged;
import nl.samenbeter.visits.VisitsPage;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A round of visits, from the proposal to the last answer, with people who come and go. */
@IntegrationTest
class VisitRoundProcessTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    VisitService service;

    @Autowired
    VisitQueries queries;

    @Autowired
    VisitSteps steps;

    @Autowired
    TaskQueries tasks;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    HistoryService historyService;

    @Autowired
    List<PersonalAppointments> diaries;

    @Autowired
    JdbcClient jdbc;

    GivenVisits given;

    @BeforeEach
    void givenATeam() {
        given = GivenVisits.in(application);
        given.now(TUESDAY.atTime(8, 0));
    }

    @AfterEach
    void setBack() {
        given.clear();
    }

    @Test
    void everybodyHasATaskAndVisitsOnceAndHostsOnce() {
        given.open(GivenVisits.WORK);

        Set<PersonId> hosts = given.members().stream().map(given::hostOf).collect(Collectors.toSet());
        assertThat(hosts).containsExactlyInAnyOrderElementsOf(given.members());
        given.members().forEach(member -> {
            given.is(member, Role.MEMBER);
            assertThat(tasks.open()).singleElement().satisfies(task -> {
                assertThat(task.element()).isEqualTo(VisitRoundProcess.USER_TASK_MAKE_VISIT);
                assertThat(task.mine()).isTrue();
                assertThat(task.kind()).isEqualTo("visit");
                assertThat(task.week()).isEqualTo(3);
                assertThat(task.due()).isEqualTo(TUESDAY.plusDays(2).atTime(17, 0));
                assertThat(queries.visit(task.id()).row().day()).isBetween(TUESDAY, TUESDAY.plusDays(2));
            });
        });
    }

    @Test
    void anAppointmentIsKeptAndMovedAndBothSeeIt() {
        given.open(GivenVisits.WORK);
        PersonId visitor = given.member(0);
        PersonId host = given.hostOf(visitor);
        given.is(visitor, Role.MEMBER);

        service.keep(given.task(visitor), appointment(9));
        assertThat(diary(host)).anySatisfy(appointment -> {
            assertThat(appointment.day()).isEqualTo(TUESDAY.plusDays(1));
            assertThat(appointment.begins()).isEqualTo(LocalTime.of(9, 0));
            assertThat(appointment.with()).containsExactly(visitor);
            assertThat(appointment.place()).isEqualTo("Receptie");
            assertThat(appointment.over()).isFalse();
        });
        given.is(host, Role.MEMBER);
        service.move(given.visit(visitor), appointment(16));

        assertThat(diary(visitor)).anySatisfy(appointment -> {
            assertThat(appointment.begins()).isEqualTo(LocalTime.of(16, 0));
            assertThat(appointment.with()).containsExactly(host);
            assertThat(appointment.route()).isEqualTo("bezoeken/" + given.visit(visitor));
        });
        assertThat(given.statusOf(visitor)).isEqualTo(VisitStatus.PLANNED);
        given.is(visitor, Role.MEMBER);
        assertThat(tasks.open()).hasSize(1);
    }

    @Test
    void aDayOutsideTheRoundOrWithoutSchoolIsRefused() {
        given.open(GivenVisits.WORK);
        PersonId visitor = given.member(0);
        given.is(visitor, Role.MEMBER);
        var task = given.task(visitor);

        assertThatThrownBy(() -> service.keep(task, new MakeAppointment(TUESDAY.minusDays(1), null, 30, null, null)))
                .isInstanceOf(DomainException.class)
                .hasMessage("visits.dayOutside");
        assertThatThrownBy(() -> service.keep(task, new MakeAppointment(TUESDAY.plusDays(4), null, 30, null, null)))
                .isInstanceOf(DomainException.class)
                .hasMessage("visits.noSchool");
    }

    @Test
    void theRoundClosesWithTheLastAnswer() {
        given.open(GivenVisits.WORK);
        given.now(TUESDAY.plusDays(2).atTime(16, 0));
        List<PersonId> members = given.members();

        members.subList(0, 5).forEach(member -> {
            given.is(member, Role.MEMBER);
            service.finish(given.task(member), new AnswerVisit(appointment(10), true, null, 35, GivenVisits.closed()));
        });
        assertThat(given.isClosed()).isFalse();
        given.is(members.get(5), Role.MEMBER);
        service.finish(
                given.task(members.get(5)),
                new AnswerVisit(appointment(10), false, NotHeldReason.ONE_WAS_ABSENT, null, null));

        assertThat(given.isClosed()).isTrue();
        assertThat(given.statusOf(members.get(0))).isEqualTo(VisitStatus.HELD);
        assertThat(given.reasonOf(members.get(5))).isEqualTo(NotHeldReason.ONE_WAS_ABSENT);
        assertThat(isRunning()).isFalse();
        given.is(given.school().leader, Role.SCHOOL_LEADER);
        assertThat(queries.page().counts())
                .extracting(VisitsPage.Count::held, VisitsPage.Count::planned)
                .containsExactly(tuple(5, 6));
        assertThat(queries.page().rounds()).isEmpty();
    }

    @Test
    void aRoundThatLapsesLeavesNoVisitWithoutAnAnswer() {
        given.open(GivenVisits.WORK);

        runtimeService.deleteProcessInstance(process(), "lapsed");

        assertThat(given.isClosed()).isTrue();
        assertThat(given.members())
                .allSatisfy(member -> assertThat(given.reasonOf(member)).isEqualTo(NotHeldReason.NO_ANSWER));
        given.is(given.member(0), Role.MEMBER);
        assertThat(tasks.open()).isEmpty();
    }

    @Test
    void theEngineKnowsIdsOnly() {
        given.open(GivenVisits.LESSON);
        PersonId visitor = given.member(0);
        given.is(visitor, Role.MEMBER);
        service.keep(
                given.task(visitor),
                new MakeAppointment(TUESDAY.plusDays(7), null, 30, "Lokaal kanarie", "Juf Kanarie"));

        assertThat(historyService
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(process())
                        .list())
                .filteredOn(variable -> "string".equals(variable.getTypeName()))
                .isNotEmpty()
                .extracting(HistoricVariableInstance::getName)
                .containsOnly("visit");
    }

    @Test
    void inALessonRoundTheVisitorNamesATeacher() {
        given.open(GivenVisits.LESSON);
        PersonId visitor = given.member(0);
        given.now(TUESDAY.plusDays(7).atTime(12, 0));
        given.is(visitor, Role.MEMBER);
        assertThat(given.hostOf(visitor)).isNull();
        assertThat(tasks.open())
                .singleElement()
                .satisfies(task -> assertThat(task.variant()).isEqualTo("lesson"));

        service.finish(
                given.task(visitor),
                new AnswerVisit(
                        new MakeAppointment(TUESDAY.plusDays(7), null, 30, null, "Juf Roos"),
                        true,
                        null,
                        null,
                        GivenVisits.closed()));

        assertThat(given.statusOf(visitor)).isEqualTo(VisitStatus.HELD);
    }

    @Test
    void theSecondRoundHasNoPairOfTheFirst() {
        given.open(GivenVisits.WORK);
        Map<PersonId, PersonId> first = hosts();
        given.open(GivenVisits.SECOND);

        Map<PersonId, PersonId> second = hosts();

        assertThat(second.keySet()).allSatisfy(visitor -> {
            assertThat(second.get(visitor)).isNotEqualTo(first.get(visitor));
            assertThat(first.get(second.get(visitor))).as("not turned around").isNotEqualTo(visitor);
        });
    }

    @Test
    void theRoundOfAPlanItemIsMadeOnce() {
        given.open(GivenVisits.WORK);

        assertThat(steps.open(given.ref(GivenVisits.WORK))).isEqualTo(given.round());
    }

    @Test
    void whoLeavesLosesTheVisitAndWhoWouldVisitThemGetsAnotherHost() {
        given.open(GivenVisits.WORK);
        PersonId leaver = given.member(2);
        PersonId wouldVisit = visitorOf(leaver);
        PersonId left = given.hostOf(leaver);

        VisitsChanged changed = steps.memberLeft(given.school().team, leaver);

        assertThat(changed).isEqualTo(new VisitsChanged(1, 1, 0));
        assertThat(given.reasonOf(leaver)).isEqualTo(NotHeldReason.LEFT);
        assertThat(given.hostOf(wouldVisit)).isEqualTo(left);
        given.is(leaver, Role.MEMBER);
        assertThat(tasks.open()).isEmpty();
        assertThat(isRunning()).isTrue();
        assertThat(runtimeService.getActivityInstance(process()).getChildActivityInstances())
                .hasSize(1);
        assertThat(steps.memberLeft(given.school().team, leaver)).isEqualTo(new VisitsChanged(0, 0, 0));
    }

    @Test
    void theRoundGoesOnToItsEndAfterSomebodyLeft() {
        given.open(GivenVisits.WORK);
        given.now(TUESDAY.plusDays(2).atTime(16, 0));
        steps.memberLeft(given.school().team, given.member(2));

        given.members().stream()
                .filter(member -> !member.equals(given.member(2)))
                .forEach(member -> {
                    given.is(member, Role.MEMBER);
                    service.finish(
                            given.task(member),
                            new AnswerVisit(appointment(10), true, null, null, GivenVisits.closed()));
                });

        assertThat(given.isClosed()).isTrue();
        assertThat(isRunning()).isFalse();
    }

    @Test
    void theRoundEndsWhenTheLastOneWithoutAnAnswerLeaves() {
        given.open(GivenVisits.WORK);
        given.now(TUESDAY.plusDays(2).atTime(16, 0));
        given.members().subList(0, 5).forEach(member -> {
            given.is(member, Role.MEMBER);
            service.finish(
                    given.task(member), new AnswerVisit(appointment(10), true, null, null, GivenVisits.closed()));
        });

        steps.memberLeft(given.school().team, given.member(5));

        assertThat(isRunning()).isFalse();
        assertThat(given.isClosed()).isTrue();
        assertThat(historyService
                        .createHistoricActivityInstanceQuery()
                        .activityId(VisitRoundProcess.END_EVENT_VISITS_ANSWERED)
                        .processInstanceId(historyService
                                .createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(given.round().text())
                                .singleResult()
                                .getId())
                        .finished()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whoJoinsGetsATaskInTheRunningRound() {
        given.open(GivenVisits.WORK);
        PersonId joiner = given.school().member("Nieuwe Collega");

        VisitsChanged changed = steps.memberJoined(given.school().team, joiner);

        assertThat(changed).isEqualTo(new VisitsChanged(0, 0, 1));
        assertThat(given.hostOf(joiner)).isIn(given.members());
        given.is(joiner, Role.MEMBER);
        assertThat(tasks.open())
                .singleElement()
                .satisfies(task ->
                        assertThat(queries.visit(task.id()).row().mine()).isTrue());
        given.now(TUESDAY.plusDays(2).atTime(16, 0));
        Set<PersonId> all = new HashSet<>(given.members());
        all.add(joiner);
        all.forEach(member -> {
            given.is(member, Role.MEMBER);
            service.finish(
                    given.task(member), new AnswerVisit(appointment(10), true, null, null, GivenVisits.closed()));
        });
        assertThat(isRunning()).isFalse();
        assertThat(steps.memberJoined(given.school().team, joiner)).isEqualTo(new VisitsChanged(0, 0, 0));
    }

    @Test
    void theCoachChangesAHostAndTwoVisitorsChangePlaces() {
        given.open(GivenVisits.WORK);
        PersonId visitor = given.member(0);
        PersonId before = given.hostOf(visitor);
        PersonId wanted = given.members().stream()
                .filter(host -> !host.equals(visitor) && !host.equals(before))
                .filter(host -> !visitorOf(host).equals(before))
                .findFirst()
                .orElseThrow();
        PersonId other = visitorOf(wanted);
        given.is(given.school().coach, Role.COACH);

        service.changeHost(given.visit(visitor), wanted);

        assertThat(given.hostOf(visitor)).isEqualTo(wanted);
        assertThat(given.hostOf(other)).isEqualTo(before);
        assertThatThrownBy(() -> service.changeHost(given.visit(visitor), visitor))
                .isInstanceOf(DomainException.class)
                .hasMessage("visits.oneself");
    }

    @Test
    void aCoachWhoIsAMemberTooVisitsNobody() {
        PersonId member = given.member(0);
        new Given(jdbc).grant(member, Role.COACH, Scope.of(given.school().team));

        given.open(GivenVisits.WORK);

        assertThat(steps.planned(given.round())).hasSize(5);
    }

    @Test
    void withoutACommonDayTheyAreStillPairedButWithoutAMoment() {
        given.members()
                .forEach(member -> jdbc.sql("update person set working_days = 1 where id = ?")
                        .param(member.value())
                        .update());

        given.open(GivenVisits.WORK);

        assertThat(steps.planned(given.round())).hasSize(6);
        given.is(given.school().coach, Role.COACH);
        assertThat(queries.page().rounds())
                .singleElement()
                .satisfies(round -> assertThat(round.withoutMoment()).isEqualTo(6));
    }

    @Test
    void aVisitIsOpenedByItsTwoPeopleAndTheCoachOnly() {
        given.open(GivenVisits.WORK);
        PersonId visitor = given.member(0);
        PersonId host = given.hostOf(visitor);
        PersonId third = given.members().stream()
                .filter(member -> !member.equals(visitor) && !member.equals(host))
                .findFirst()
                .orElseThrow();
        var visit = given.visit(visitor);

        given.is(third, Role.MEMBER);
        assertThatThrownBy(() -> queries.visit(visit)).isInstanceOf(AccessDeniedException.class);
        given.is(given.school().leader, Role.SCHOOL_LEADER);
        assertThatThrownBy(() -> queries.visit(visit)).isInstanceOf(AccessDeniedException.class);
        given.is(host, Role.MEMBER);
        assertThat(queries.visit(visit).row().mine()).isFalse();
        given.is(given.school().coach, Role.COACH);
        assertThat(queries.visit(visit).mayPair()).isTrue();
    }

    private MakeAppointment appointment(int hour) {
        return new MakeAppointment(TUESDAY.plusDays(1), LocalTime.of(hour, 0), 30, "Receptie", null);
    }

    private List<PersonalAppointment> diary(PersonId person) {
        return diaries.stream()
                .flatMap(diary -> diary.of(person, TUESDAY, TUESDAY.plusDays(3)).stream())
                .toList();
    }

    private PersonId visitorOf(PersonId host) {
        return given.members().stream()
                .filter(member -> host.equals(given.hostOf(member)))
                .findFirst()
                .orElseThrow();
    }

    private Map<PersonId, PersonId> hosts() {
        return given.members().stream().collect(Collectors.toMap(member -> member, given::hostOf));
    }

    private String process() {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(given.round().text())
                .singleResult()
                .getId();
    }

    private boolean isRunning() {
        return runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(given.round().text())
                        .count()
                > 0;
    }
}
