package nl.samenbeter.preparations.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.preparations.GivenPreparation;
import nl.samenbeter.preparations.HoldPreparation;
import nl.samenbeter.preparations.NotHeldReason;
import nl.samenbeter.preparations.PreparationService;
import nl.samenbeter.preparations.PreparationSteps;
import nl.samenbeter.programme.PersonalAppointment;
import nl.samenbeter.programme.PersonalAppointments;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskQueries;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A preparation from the Monday on which its groups are made to the last answer. */
@IntegrationTest
class JointPreparationProcessTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    PreparationService service;

    @Autowired
    PreparationSteps steps;

    @Autowired
    TaskQueries tasks;

    @Autowired
    TaskListService taskList;

    @Autowired
    ObjectProvider<PersonalAppointments> appointments;

    @Autowired
    RuntimeService engine;

    @Autowired
    JdbcClient jdbc;

    GivenPreparation given;

    @BeforeEach
    void givenWeekThree() {
        given = GivenPreparation.in(application);
        given.running();
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    @Test
    void theTeamIsSplitIntoTwoGroupsThatMeetOnThursday() {
        assertThat(given.people(1)).hasSize(3);
        assertThat(given.people(2)).hasSize(3).doesNotContainAnyElementsOf(given.people(1));
        assertThat(IntStream.of(1, 2).mapToObj(group -> given.row(group))).allSatisfy(group -> {
            assertThat(group.day()).isEqualTo(GivenPreparation.THURSDAY);
            assertThat(group.begins()).isEqualTo(LocalTime.of(15, 0));
            assertThat(group.minutes()).isEqualTo(75);
        });
    }

    @Test
    void eachQuestionOwnerHasTheTaskOfTheOwnGroup() {
        given.isMember(given.owner(1));

        assertThat(tasks.open()).singleElement().satisfies(task -> {
            assertThat(task.id()).isEqualTo(given.task(1));
            assertThat(task.mine()).isTrue();
            assertThat(task.element()).isEqualTo(JointPreparationProcess.USER_TASK_HOLD_PREPARATION);
            assertThat(task.week()).isEqualTo(3);
            assertThat(task.due()).isEqualTo(GivenPreparation.THURSDAY.atTime(16, 15));
        });
    }

    @Test
    void itIsMadeOnceHoweverOftenTheStepRuns() {
        assertThat(steps.open(new PlanRef(given.programme(), 1, 3, GivenPreparation.FIRST)))
                .isEqualTo(given.id());
    }

    @Test
    void endsWhenEveryGroupHasAnAnswer() {
        given.now(GivenPreparation.THURSDAY.atTime(16, 20));
        given.isMember(given.owner(1));
        service.hold(given.task(1), HoldPreparation.held(70, 3));
        assertThat(running()).isEqualTo(1);

        given.isMember(given.owner(2));
        service.hold(given.task(2), HoldPreparation.notHeld(NotHeldReason.NO_QUESTION));

        assertThat(running()).isZero();
        assertThat(itemStatus()).isEqualTo("DONE");
    }

    @Test
    void anItemOfWhichNoGroupMetDidNotTakePlace() {
        for (int group : new int[] {1, 2}) {
            given.isMember(given.owner(group));
            service.hold(given.task(group), HoldPreparation.notHeld(NotHeldReason.OTHER_WORK));
        }

        assertThat(itemStatus()).isEqualTo("SKIPPED");
    }

    @Test
    void aTaskThatWasGivenBackIsDoneByTheCoach() {
        given.isMember(given.owner(1));
        taskList.giveBack(given.task(1));

        given.isCoach();
        taskList.take(given.task(1));
        service.hold(given.task(1), HoldPreparation.notHeld(NotHeldReason.DAY_OFF));
        assertThat(tasks.open()).noneMatch(task -> task.id().equals(given.task(1)) && task.mine());
    }

    @Test
    void aGroupWhoseItemLapsedIsNotChangedAnyMore() {
        given.school.fire(given.programme(), "event_firstPreparationLapsed");

        assertThat(itemStatus()).isEqualTo("LAPSED");
        given.isCoach();
        assertThatThrownBy(
                        () -> service.changeOwner(given.id(), 1, given.people(1).getLast()))
                .hasMessage("preparations.groupClosed");
        assertThatThrownBy(() -> service.hold(given.task(1), HoldPreparation.held(60, 3)))
                .hasMessage("tasks.lapsed");
    }

    @Test
    void aColleagueWhoJoinsGetsAPlace() {
        PersonId joiner = given.school.member("Vera Prins");

        steps.joined(given.school.team, joiner);
        steps.joined(given.school.team, joiner);

        assertThat(given.people(1)).hasSize(4).contains(joiner);
    }

    @Test
    void theQuestionOfAColleagueWhoLeavesPassesOnAndTheTaskGoesToTheCoach() {
        PersonId leaver = given.owner(1);

        steps.left(given.school.team, leaver);

        assertThat(given.people(1)).hasSize(2).doesNotContain(leaver);
        assertThat(given.owner(1)).isIn(given.people(1));
        assertThat(given.assignee(1)).isEqualTo(given.school.coach.text());
    }

    @Test
    void aGroupMeetsWhenAllAreThereAfterOneOfThemStopsWorkingThatDay() {
        PersonId person = given.people(1).getFirst();
        Set<DayOfWeek> days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        days.remove(DayOfWeek.THURSDAY);
        jdbc.sql("update person set working_days = 23 where id = ?")
                .param(person.value())
                .update();

        assertThat(steps.workingDaysChanged(given.school.team, person, days)).isEqualTo(1);

        given.isCoach();
        assertThat(given.row(1).day()).isNotEqualTo(GivenPreparation.THURSDAY);
        assertThat(given.row(2).day()).isEqualTo(GivenPreparation.THURSDAY);
        assertThat(steps.workingDaysChanged(given.school.team, person, days)).isZero();
    }

    @Test
    void whoLeavesWithoutAQuestionLeavesTheTaskWhereItIs() {
        PersonId owner = given.owner(1);

        steps.left(
                given.school.team,
                given.people(1).stream()
                        .filter(person -> !person.equals(owner))
                        .findFirst()
                        .orElseThrow());

        assertThat(given.assignee(1)).isEqualTo(owner.text());
    }

    @Test
    void aColleagueSeesTheMeetingAmongTheOwnAppointments() {
        PersonId person = given.people(2).getFirst();

        assertThat(of(person)).singleElement().satisfies(appointment -> {
            assertThat(appointment.day()).isEqualTo(GivenPreparation.THURSDAY);
            assertThat(appointment.kind()).isEqualTo(PlanKind.PREPARATION);
            assertThat(appointment.with()).hasSize(2).isSubsetOf(given.people(2));
            assertThat(appointment.over()).isFalse();
            assertThat(appointment.route()).isEqualTo("werkvoorbereidingen/" + given.id());
        });
        assertThat(of(given.school.coach)).isEmpty();
    }

    @Test
    void theSecondPreparationMixesTheTeamAndPassesTheQuestionOn() {
        var first = given.id();
        TestSchool.clock(GivenPreparation.MONDAY.plusWeeks(2).atTime(8, 0));

        var second = steps.open(new PlanRef(given.programme(), 1, 5, "callActivity_secondPreparation"));

        assertThat(IntStream.of(1, 2).mapToObj(group -> steps.questionOwner(second, group)))
                .doesNotContain(given.owner(1).text(), given.owner(2).text());
        assertThat(jdbc.sql("""
                        select count(*) from preparation_participant a join preparation_participant b
                            on a.preparation_id = b.preparation_id and a.group_number = b.group_number
                            and a.person_id < b.person_id
                            join preparation_participant c on c.preparation_id = :first and c.person_id = a.person_id
                            join preparation_participant d on d.preparation_id = :first and d.person_id = b.person_id
                        where a.preparation_id = :second and c.group_number = d.group_number""")
                        .param("first", first.value())
                        .param("second", second.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select distinct minutes from preparation_group where preparation_id = ?")
                        .param(second.value())
                        .query(Integer.class)
                        .list())
                .containsExactly(60);
    }

    private List<PersonalAppointment> of(PersonId person) {
        return appointments.stream()
                .flatMap(room -> room.of(person, GivenPreparation.MONDAY, GivenPreparation.THURSDAY).stream())
                .filter(appointment -> appointment.kind() == PlanKind.PREPARATION)
                .toList();
    }

    private long running() {
        return engine.createProcessInstanceQuery()
                .processInstanceBusinessKey(given.id().text())
                .count();
    }

    private String itemStatus() {
        return jdbc.sql("select status from plan_item where programme_id = ? and element_id = ?")
                .params(given.programme().value(), GivenPreparation.FIRST)
                .query(String.class)
                .single();
    }
}
