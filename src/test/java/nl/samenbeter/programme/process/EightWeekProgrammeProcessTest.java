package nl.samenbeter.programme.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.samenbeter.Given;
import nl.samenbeter.programme.PlanProgramme;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.workflow.PracticeClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EightWeekProgrammeProcessTest extends ProgrammeStories {

    @Autowired
    ManagementService managementService;

    @Test
    void opensLeadershipsTasksWhenTheCoachPlans() {
        time.is(MONDAY.atTime(7, 30));
        givenATeamOf(10);
        ProgrammeId programme = givenTheCoachPlannedFor(MONDAY);

        Given.signedIn(leader);
        assertThat(tasks.open())
                .extracting(row -> row.element())
                .containsExactlyInAnyOrder("userTask_recordConsent", "userTask_freeTime");
        assertThat(tasks.open()).allSatisfy(row -> assertThat(row.due()).isEqualTo(MONDAY.atTime(7, 45)));
        assertThat(status(programme)).isEqualTo("PREPARING");
    }

    @Test
    void beginsWeekOneOnTheMondayWhenConsentAndTimeAreArranged() {
        time.is(MONDAY.atTime(7, 30));
        givenATeamOf(10);
        ProgrammeId programme = givenTheCoachPlannedFor(MONDAY);
        leadershipArrangesConsent();
        leadershipFreesTime();

        time.movesTo(MONDAY.atTime(7, 46));

        assertThat(status(programme)).isEqualTo("RUNNING");
        assertThat(passed(programme, EightWeekProgrammeProcess.KEY))
                .contains("userTask_recordConsent", "userTask_freeTime", "serviceTask_beginProgramme")
                .doesNotContain("serviceTask_postponeStart");
    }

    @Test
    void movesTheStartOneProgrammeWeekWhenSomethingIsNotArranged() {
        time.is(MONDAY.atTime(7, 30));
        givenATeamOf(10);
        ProgrammeId programme = givenTheCoachPlannedFor(MONDAY);
        leadershipArrangesConsent();

        time.movesTo(MONDAY.atTime(12, 0));

        assertThat(status(programme)).isEqualTo("PREPARING");
        assertThat(moment(programme, Week1StartProcess.USER_TASK_HOLD_START_MEETING, "due_at"))
                .isEqualTo(LocalDate.of(2026, 9, 8).atTime(16, 30));
        assertThat(jdbc.sql("select code from programme_event where programme_id = ? and old_day = ? and new_day = ?")
                        .params(programme.value(), MONDAY, MONDAY.plusWeeks(1))
                        .query(String.class)
                        .list())
                .containsExactly("startPostponed");

        leadershipFreesTime();
        time.movesTo(MONDAY.plusWeeks(1).atTime(7, 46));
        assertThat(status(programme)).isEqualTo("RUNNING");
    }

    @Test
    void movesTheStartAlsoWhenAnItemWasDoneBeforeIt() {
        time.is(MONDAY.atTime(7, 30));
        givenATeamOf(10);
        ProgrammeId programme = givenTheCoachPlannedFor(MONDAY);
        var before = moment(programme, Week1StartProcess.USER_TASK_SET_UP_BOARD, "due_at");
        jdbc.sql("update plan_item set status = 'DONE' where programme_id = ? and element_id = ?")
                .params(programme.value(), Week1StartProcess.USER_TASK_SET_UP_BOARD)
                .update();

        time.movesTo(MONDAY.atTime(12, 0));

        assertThat(moment(programme, Week1StartProcess.USER_TASK_SET_UP_BOARD, "due_at"))
                .isEqualTo(before);
        assertThat(moment(programme, Week1StartProcess.USER_TASK_HOLD_START_MEETING, "due_at"))
                .isEqualTo(LocalDate.of(2026, 9, 8).atTime(16, 30));
    }

    @Test
    void movesTheStartOverTheAutumnHoliday() {
        time.is(LocalDate.of(2026, 10, 2).atTime(9, 0));
        givenATeamOf(10);
        ProgrammeId programme = givenTheCoachPlannedFor(LocalDate.of(2026, 10, 5));

        time.movesTo(LocalDate.of(2026, 10, 5).atTime(12, 0));

        assertThat(moment(programme, Week1StartProcess.CALL_ACTIVITY_START_BAROMETER, "opens_at"))
                .isEqualTo(LocalDate.of(2026, 10, 19).atTime(8, 0));
    }

    @Test
    void asksConsentOncePerSchool() {
        time.is(MONDAY.atTime(7, 0));
        givenATeamOf(5);
        ProgrammeId first = givenTheCoachPlannedFor(MONDAY);
        var given = new Given(jdbc);
        var otherTeam = given.team(school);
        members.forEach(member -> given.grant(member, Role.MEMBER, Scope.of(otherTeam)));
        given.grant(coach, Role.COACH, Scope.of(otherTeam));
        Given.signedIn(coach);
        ProgrammeId second = programmes.plan(new PlanProgramme(otherTeam, MONDAY));

        leadershipArrangesConsent();

        assertThat(openTasks("userTask_recordConsent")).isEmpty();
        assertThat(passed(first, EightWeekProgrammeProcess.KEY)).contains("userTask_recordConsent");
        assertThat(passed(second, EightWeekProgrammeProcess.KEY)).contains("userTask_recordConsent");
    }

    @Test
    void refusesASecondProgrammeForTheTeam() {
        time.is(MONDAY.atTime(7, 30));
        givenATeamOf(10);
        givenTheCoachPlannedFor(MONDAY);

        assertThatThrownBy(() -> givenTheCoachPlannedFor(MONDAY.plusWeeks(1)))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("programme.alreadyGoingOn"));
    }

    @Test
    void opensAnExtraItemBesideTheWeeks() {
        time.is(MONDAY.atTime(7, 30));
        givenATeamOf(10);
        ProgrammeId programme = givenTheCoachPlannedFor(MONDAY);
        leadershipArrangesConsent();
        leadershipFreesTime();
        time.movesTo(MONDAY.atTime(7, 50));
        givenAnExtraPlanItem(programme, "extra_1", 0);

        addsAnExtraItem(programme, "extra_1");
        time.movesTo(MONDAY.plusDays(2).atTime(12, 0));

        Given.signedIn(coach);
        assertThat(openTasks(EightWeekProgrammeProcess.USER_TASK_DO_EXTRA_ITEM)).hasSize(1);
        assertThat(status(programme)).isEqualTo("RUNNING");
    }

    @Test
    void eachExtraItemOpensOnItsOwnDay() {
        ProgrammeId programme = givenTwoExtraItems();

        time.movesTo(MONDAY.plusDays(2).atTime(12, 0));
        assertThat(itemsOfOpenTasks(programme)).containsExactly("extra_1");
        time.movesTo(MONDAY.plusDays(4).atTime(12, 0));

        assertThat(itemsOfOpenTasks(programme)).containsExactly("extra_1", "extra_2");
        Given.signedIn(coach);
        assertThat(openTasks(EightWeekProgrammeProcess.USER_TASK_DO_EXTRA_ITEM))
                .extracting(row -> row.due())
                .containsExactlyInAnyOrder(
                        moment(programme, "extra_1", "due_at"), moment(programme, "extra_2", "due_at"));
        assertThat(runtimeService.getVariables(processInstance(programme)).keySet())
                .as("the programme itself keeps nothing of an extra item")
                .containsExactly(ProgrammeVariables.RUN_NUMBER);
    }

    @Test
    void theTimerOfAnExtraItemIsDatedAnewByItsOwnPlanItem() {
        ProgrammeId programme = givenTwoExtraItems();
        jdbc.sql(
                        "update plan_item set opens_at = opens_at + interval '1 day' where programme_id = ? and element_id = ?")
                .params(programme.value(), "extra_2")
                .update();

        List<Job> waiting = timersOfExtraItems(programme);
        waiting.forEach(timer -> managementService.recalculateJobDuedate(timer.getId(), false));

        assertThat(timersOfExtraItems(programme))
                .extracting(timer -> LocalDateTime.ofInstant(timer.getDuedate().toInstant(), PracticeClock.ZONE))
                .containsExactly(moment(programme, "extra_1", "opens_at"), moment(programme, "extra_2", "opens_at"));
    }

    @Test
    void oneExtraItemIsWithdrawnAndTheOtherStays() {
        ProgrammeId programme = givenTwoExtraItems();
        String branch = runtimeService
                .createVariableInstanceQuery()
                .processInstanceIdIn(processInstance(programme))
                .variableValueEquals(EightWeekProgrammeProcess.VARIABLE_EXTRA_ELEMENT, "extra_1")
                .singleResult()
                .getActivityInstanceId();

        runtimeService
                .createProcessInstanceModification(processInstance(programme))
                .cancelActivityInstance(branch)
                .execute();
        time.movesTo(MONDAY.plusDays(4).atTime(12, 0));

        assertThat(itemsOfOpenTasks(programme)).containsExactly("extra_2");
        assertThat(status(programme)).isEqualTo("RUNNING");
    }

    private ProgrammeId givenTwoExtraItems() {
        time.is(MONDAY.atTime(7, 30));
        givenATeamOf(10);
        ProgrammeId programme = givenTheCoachPlannedFor(MONDAY);
        leadershipArrangesConsent();
        leadershipFreesTime();
        time.movesTo(MONDAY.atTime(7, 50));
        givenAnExtraPlanItem(programme, "extra_1", 0);
        givenAnExtraPlanItem(programme, "extra_2", 2);
        addsAnExtraItem(programme, "extra_1");
        addsAnExtraItem(programme, "extra_2");
        return programme;
    }

    private void addsAnExtraItem(ProgrammeId programme, String element) {
        runtimeService
                .createMessageCorrelation(EightWeekProgrammeProcess.MESSAGE_EXTRA_ITEM_ADDED)
                .processInstanceBusinessKey(programme.text())
                .processInstanceVariableEquals(ProgrammeVariables.RUN_NUMBER, 1)
                .setVariableToTriggeredScope(EightWeekProgrammeProcess.VARIABLE_EXTRA_ELEMENT, element)
                .setVariableToTriggeredScope(ProgrammeVariables.PLAN_ELEMENT, element)
                .setVariableToTriggeredScope(ProgrammeVariables.WEEK_NUMBER, 1)
                .correlate();
    }

    private List<Job> timersOfExtraItems(ProgrammeId programme) {
        return managementService
                .createJobQuery()
                .processInstanceId(processInstance(programme))
                .activityId(EightWeekProgrammeProcess.EVENT_EXTRA_ITEM_OPENS)
                .orderByJobDuedate()
                .asc()
                .list();
    }

    private String processInstance(ProgrammeId programme) {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(EightWeekProgrammeProcess.KEY)
                .processInstanceBusinessKey(programme.text())
                .singleResult()
                .getId();
    }

    private List<String> itemsOfOpenTasks(ProgrammeId programme) {
        return jdbc.sql("select i.element_id from task_entry t join plan_item i on i.id = t.plan_item_id "
                        + "where t.programme_id = ? and t.element_id = ? and t.state <> 'CLOSED' order by i.element_id")
                .params(programme.value(), EightWeekProgrammeProcess.USER_TASK_DO_EXTRA_ITEM)
                .query(String.class)
                .list();
    }

    /** @param later how many days later than the start meeting */
    private void givenAnExtraPlanItem(ProgrammeId programme, String element, int later) {
        jdbc.sql("""
                        insert into plan_item (id, version, school_id, team_id, programme_id, run_number, week_number, element_id,
                            plan_row, name, kind, audience, owner, minutes, own_minutes, inside_norm, zone, position, jitter_seconds,
                            first_day, last_day, moved_from, first_planned_on, opens_at, due_at, lapses_at, status, by_hand)
                        select gen_random_uuid(), 0, school_id, team_id, programme_id, run_number, week_number, :element,
                            'x', 'Extra', kind, audience, owner, minutes, own_minutes, inside_norm, zone, 99, 0,
                            first_day + :later, last_day + :later, moved_from, first_day + :later,
                            opens_at + :later * interval '1 day', due_at + :later * interval '1 day', lapses_at, 'PLANNED', false
                        from plan_item where programme_id = :programme and element_id = 'userTask_holdStartMeeting'
                        """)
                .params(Map.of("element", element, "programme", programme.value(), "later", later))
                .update();
    }

    @Test
    void theNextWeekBeginsWhileWorkOfTheLastIsStillOpen() {
        time.is(MONDAY.atTime(7, 30));
        givenATeamOf(4);
        ProgrammeId programme = givenTheCoachPlannedFor(MONDAY);
        leadershipArrangesConsent();
        leadershipFreesTime();
        time.movesTo(MONDAY.plusDays(1).atTime(9, 0));
        coachHoldsTheStartMeeting();
        time.movesTo(MONDAY.plusDays(2).atTime(9, 0));
        coachSetsUpTheBoard(LocalTime.of(8, 15));

        time.movesTo(MONDAY.plusWeeks(1).atTime(7, 46));

        assertThat(itemStatus(programme, Week1StartProcess.CALL_ACTIVITY_BOARD_SESSIONS))
                .isEqualTo("OPEN");
        time.movesTo(MONDAY.plusWeeks(1).atTime(9, 0));
        assertThat(sessionsOfWeek(programme, 2)).isEqualTo("OPEN");
        time.movesTo(LocalDate.of(2026, 9, 11).atTime(17, 1));
        assertThat(itemStatus(programme, Week1StartProcess.CALL_ACTIVITY_BOARD_SESSIONS))
                .isEqualTo("LAPSED");
        assertThat(sessionsOfWeek(programme, 2)).isEqualTo("OPEN");
    }

    private String sessionsOfWeek(ProgrammeId programme, int week) {
        return jdbc.sql("select status from plan_item where programme_id = ? and week_number = ? "
                        + "and element_id = 'callActivity_boardSessions'")
                .params(programme.value(), week)
                .query(String.class)
                .single();
    }
}
