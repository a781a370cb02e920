package nl.samenbeter.talks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.programme.PersonalAppointment;
import nl.samenbeter.programme.PersonalAppointments;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.PlanRef;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.talks.AnswerTalk;
import nl.samenbeter.talks.CoachTalkQueries;
import nl.samenbeter.talks.CoachTalkService;
import nl.samenbeter.talks.CoachTalkSteps;
import nl.samenbeter.talks.GivenTalks;
import nl.samenbeter.talks.NotHeldReason;
import nl.samenbeter.talks.TalkRow;
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

/** The coach talks of week 6, from the proposal to the last answer. */
@IntegrationTest
class CoachTalksProcessTest {

    @Autowired
    ApplicationContext application;

    @Autowired
    CoachTalkService service;

    @Autowired
    CoachTalkQueries queries;

    @Autowired
    CoachTalkSteps steps;

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

    GivenTalks given;

    @BeforeEach
    void givenATeam() {
        given = GivenTalks.in(application);
    }

    @AfterEach
    void nobodySignedIn() {
        given.clear();
    }

    @Test
    void theCoachHasOneTaskWithATalkForEachMember() {
        given.running();
        given.isCoach();

        assertThat(tasks.open()).singleElement().satisfies(task -> {
            assertThat(task.element()).isEqualTo(CoachTalksProcess.USER_TASK_HOLD_TALKS);
            assertThat(task.mine()).isTrue();
            assertThat(task.week()).isEqualTo(6);
            assertThat(task.minutes()).isEqualTo(6 * 20);
        });
        assertThat(rows()).hasSize(6).extracting(TalkRow::person).containsAll(given.school.members);
        assertThat(rows()).allSatisfy(talk -> {
            assertThat(talk.day()).isBetween(GivenTalks.MONDAY, GivenTalks.MONDAY.plusDays(2));
            assertThat(talk.begins()).isBetween(LocalTime.of(9, 0), LocalTime.of(16, 10));
        });
    }

    @Test
    void nobodyElseHasItOrSeesWhoTalksWhen() {
        given.running();
        given.isMember();

        assertThat(tasks.open()).isEmpty();
    }

    @Test
    void areMadeOnceHoweverOftenTheStepRuns() {
        given.running();

        assertThat(steps.open(new PlanRef(given.programme(), 1, 6, GivenTalks.TALKS)))
                .isEqualTo(given.id());
    }

    @Test
    void endsWhenEachTalkHasAnAnswer() {
        given.running();
        given.isCoach();
        given.now(GivenTalks.MONDAY.plusDays(2).atTime(16, 0));
        List<TalkRow> talks = rows();
        talks.forEach(talk -> {
            if (talk.equals(talks.getFirst())) {
                service.answer(given.task(), AnswerTalk.notHeld(talk.person(), NotHeldReason.NOT_THERE));
            } else {
                service.answer(given.task(), AnswerTalk.held(talk.person()));
            }
        });

        service.finish(given.task());

        assertThat(engine.createProcessInstanceQuery()
                        .processInstanceBusinessKey(given.id().text())
                        .count())
                .isZero();
        assertThat(itemStatus()).isEqualTo("DONE");
        assertThat(queries.talks(given.task()).finished()).isTrue();
    }

    @Test
    void anItemWithoutAnyTalkDidNotTakePlace() {
        given.running();
        given.isCoach();
        rows().forEach(talk ->
                service.answer(given.task(), AnswerTalk.notHeld(talk.person(), NotHeldReason.OTHER_WORK)));
        service.finish(given.task());

        assertThat(itemStatus()).isEqualTo("SKIPPED");
    }

    @Test
    void whatLapsedIsNotAnsweredAnyMore() {
        given.running();
        given.school.fire(given.programme(), "event_coachTalksLapsed");

        given.isCoach();
        assertThatThrownBy(() -> service.answer(given.task(), AnswerTalk.held(given.school.members.getFirst())))
                .hasMessage("tasks.lapsed");
        assertThat(of(given.school.members.getFirst()))
                .allSatisfy(appointment -> assertThat(appointment.over()).isTrue());
    }

    @Test
    void ofTwoCoachesTheOneWhoTakesThemHoldsAndSeesThem() {
        given.secondCoach();
        given.running();
        given.isSecondCoach();
        taskList.take(given.task());
        assertThat(rows()).hasSize(6);

        given.isCoach();
        assertThat(queries.talks(given.task()).ofAnother()).isTrue();
        assertThat(rows()).isEmpty();
        assertThatThrownBy(() -> service.answer(given.task(), AnswerTalk.held(given.school.members.getFirst())))
                .hasMessage("tasks.takenByOther");
        assertThat(of(given.school.coach)).isEmpty();
        assertThat(of(given.secondCoachId())).hasSize(6);
    }

    @Test
    void onlyTheTwoSeeATalkAmongTheirAppointments() {
        given.running();
        PersonId member = given.school.members.get(2);

        assertThat(of(member)).singleElement().satisfies(appointment -> {
            assertThat(appointment.with()).containsExactly(given.school.coach);
            assertThat(appointment.minutes()).isEqualTo(20);
            assertThat(appointment.route()).isNull();
        });
        assertThat(of(given.school.coach))
                .hasSize(6)
                .allSatisfy(appointment -> assertThat(appointment.with()).hasSize(1));
        assertThat(of(given.school.leader)).isEmpty();
    }

    @Test
    void aColleagueWhoJoinsHasATalkThatOverlapsNoOther() {
        given.running();
        PersonId joiner = given.school.member("Vera Prins");

        steps.joined(given.school.team, joiner);
        steps.joined(given.school.team, joiner);

        given.isCoach();
        assertThat(rows()).hasSize(7);
        assertThat(rows()).extracting(row -> row.day().atTime(row.begins())).doesNotHaveDuplicates();
    }

    @Test
    void theTalkOfAColleagueWhoLeavesIsOff() {
        given.running();
        PersonId leaver = given.school.members.getFirst();

        steps.left(given.school.team, leaver);

        given.isCoach();
        assertThat(rows()).hasSize(5).noneMatch(row -> row.person().equals(leaver));
        assertThat(of(leaver)).isEmpty();
    }

    @Test
    void theTalksOfACoachWhoLeavesGoToTheOther() {
        given.running();
        given.secondCoach();
        jdbc.sql("update role_grant set ends_on = ? where person_id = ?")
                .params(GivenTalks.MONDAY.minusDays(1), given.school.coach.value())
                .update();

        steps.left(given.school.team, given.school.coach);

        assertThat(given.assignee()).isEqualTo(given.secondCoachId().text());
        assertThat(of(given.secondCoachId())).hasSize(6);
        assertThat(of(given.school.coach)).isEmpty();
    }

    @Test
    void aMemberWhoCoachesTooKeepsTheTalksWhenLeavingAsAMember() {
        given.running();
        given.secondCoach();

        steps.left(given.school.team, given.school.coach);

        assertThat(given.assignee()).isEqualTo(given.school.coach.text());
    }

    @Test
    void theTalkOfWhoIsAwayHasNoMomentAnyMore() {
        given.running();
        PersonId away = given.school.members.getFirst();

        assertThat(steps.away(given.school.team, away, GivenTalks.MONDAY.minusDays(3), GivenTalks.MONDAY.plusDays(4)))
                .isEqualTo(1);

        given.isCoach();
        assertThat(rows())
                .filteredOn(row -> row.day() == null)
                .singleElement()
                .satisfies(row -> assertThat(row.person()).isEqualTo(away));
        assertThat(steps.away(given.school.team, away, GivenTalks.MONDAY, GivenTalks.MONDAY.plusDays(4)))
                .isZero();
    }

    @Test
    void aTalkOnANewDayOffIsProposedOnAnotherDayAndOverlapsNoOther() {
        given.running();
        given.isCoach();
        TalkRow before = rows().getFirst();
        Set<DayOfWeek> days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        days.remove(before.day().getDayOfWeek());

        assertThat(steps.workingDaysChanged(given.school.team, before.person(), days))
                .isEqualTo(1);

        assertThat(rows())
                .filteredOn(row -> row.person().equals(before.person()))
                .singleElement()
                .satisfies(row -> assertThat(days).contains(row.day().getDayOfWeek()));
        assertThat(rows()).extracting(row -> row.day().atTime(row.begins())).doesNotHaveDuplicates();
        assertThat(steps.workingDaysChanged(given.school.team, before.person(), days))
                .isZero();
    }

    private List<TalkRow> rows() {
        return queries.talks(given.task()).talks();
    }

    private List<PersonalAppointment> of(PersonId person) {
        return appointments.stream()
                .flatMap(room -> room.of(person, GivenTalks.MONDAY, GivenTalks.MONDAY.plusDays(4)).stream())
                .filter(appointment -> appointment.kind() == PlanKind.COACH_TALK)
                .toList();
    }

    private String itemStatus() {
        return jdbc.sql("select status from plan_item where programme_id = ? and element_id = ?")
                .params(given.programme().value(), GivenTalks.TALKS)
                .query(String.class)
                .single();
    }
}
