package nl.samenbeter.programme.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import nl.samenbeter.Given;
import nl.samenbeter.programme.BoardColumn;
import nl.samenbeter.programme.HoldStartMeeting;
import nl.samenbeter.programme.ProgrammeModels;
import nl.samenbeter.programme.ProgrammeSteps;
import nl.samenbeter.programme.RunWeek;
import nl.samenbeter.programme.SetUpBoard;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskFormService;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.workflow.PracticeClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A team that started on 31 August 2026 holds week 3 again, in the week in which week 4 begins. */
class RepeatedWeekStoriesTest extends ProgrammeStories {

    private static final int WEEK_3_AGAIN = RunWeek.REPEATED + 3;
    private static final LocalDate WEEK_3 = MONDAY.plusWeeks(2);
    private static final LocalDate WEEK_4 = MONDAY.plusWeeks(3);
    /** The autumn holiday lies between weeks 6 and 7. */
    private static final LocalDate WEEK_8 = MONDAY.plusWeeks(8);

    @Autowired
    ProgrammeModels models;

    @Autowired
    ProgrammeSteps steps;

    @Autowired
    TaskFormService forms;

    @Autowired
    ManagementService managementService;

    @Autowired
    RepositoryService repositoryService;

    private ProgrammeId programme;

    @BeforeEach
    void givenAProgrammeThatBegan() {
        time.is(MONDAY.atTime(7, 30));
        givenATeamOf(7);
        programme = givenTheCoachPlannedFor(MONDAY);
        leadershipArrangesConsent();
        leadershipFreesTime();
    }

    @Test
    void itsItemsOpenBesideThoseOfTheWeek() {
        time.movesTo(WEEK_3.plusDays(1).atTime(9, 0));
        Given.signedIn(coach);
        forms.answer(task("userTask_trainVisits"), Map.of());
        givenAWeekAgain(1, 3, WEEK_3, WEEK_4);
        weekIsRepeated(1, 3);

        time.movesTo(WEEK_4.atTime(7, 44));
        assertThat(calledAgain()).isEmpty();
        time.movesTo(WEEK_4.atTime(8, 5));

        assertThat(calledAgain()).singleElement().satisfies(week -> {
            assertThat(runtimeService.getVariables(week.getId()))
                    .containsEntry(ProgrammeVariables.RUN_NUMBER, 1)
                    .containsEntry(ProgrammeVariables.WEEK_NUMBER, WEEK_3_AGAIN);
            assertThat(week.getBusinessKey()).isEqualTo(programme.text());
            assertThat(deployment(week.getProcessDefinitionId())).isEqualTo(release());
        });
        assertThat(statusOf(1, WEEK_3_AGAIN, "callActivity_boardSessions")).isEqualTo("OPEN");
        assertThat(statusOf(1, 4, "callActivity_boardSessions")).isEqualTo("OPEN");
        assertThat(statusOf(1, 3, "callActivity_boardSessions")).isEqualTo("OPEN");

        time.movesTo(WEEK_4.plusDays(2).atTime(8, 5));
        assertThat(statusOf(1, WEEK_3_AGAIN, "callActivity_firstVisits"))
                .as("the training was given")
                .isEqualTo("OPEN");

        time.movesTo(WEEK_4.plusWeeks(2).atTime(9, 0));
        assertThat(statusOf(1, WEEK_3_AGAIN, "callActivity_boardSessions")).isEqualTo("LAPSED");
        assertThat(calledAgain()).isEmpty();
        assertThat(passed(programme, EightWeekProgrammeProcess.KEY))
                .contains(EightWeekProgrammeProcess.CALL_ACTIVITY_REPEATED_WEEK, "endEvent_repeatedWeekClosed");
        assertThat(statusOf(1, 6, "callActivity_boardSessions")).isEqualTo("OPEN");
        assertThat(runtimeService.createIncidentQuery().count()).isZero();
    }

    @Test
    void twoWeeksAreHeldAgainEachByItsOwnModel() {
        time.movesTo(WEEK_3.plusDays(1).atTime(9, 0));
        givenAWeekAgain(1, 3, WEEK_3, WEEK_4);
        givenAWeekAgain(1, 2, MONDAY.plusWeeks(1), WEEK_4.plusWeeks(1));
        weekIsRepeated(1, 3);
        weekIsRepeated(1, 2);

        time.movesTo(WEEK_4.atTime(8, 5));
        assertThat(calledAgain())
                .extracting(week -> runtimeService.getVariable(week.getId(), ProgrammeVariables.WEEK_NUMBER))
                .containsExactly(WEEK_3_AGAIN);
        time.movesTo(WEEK_4.plusWeeks(1).atTime(8, 5));

        assertThat(calledAgain())
                .extracting(this::process)
                .containsExactlyInAnyOrder("Week3FirstVisitProcess", "Week2LookAndGoalsProcess");
        assertThat(statusOf(1, RunWeek.REPEATED + 2, "callActivity_boardSessions"))
                .isEqualTo("OPEN");
    }

    @Test
    void nothingOpensWhenItIsNotHeldAnyMore() {
        time.movesTo(WEEK_3.plusDays(1).atTime(9, 0));
        givenAWeekAgain(1, 3, WEEK_3, WEEK_4);
        weekIsRepeated(1, 3);
        theWeekIsNotHeldAnyMore();

        time.movesTo(WEEK_4.plusDays(2).atTime(12, 0));

        assertThat(calledAgain()).isEmpty();
        assertThat(passed(programme, EightWeekProgrammeProcess.KEY))
                .contains(EightWeekProgrammeProcess.EVENT_REPEATED_WEEK_BEGINS, "endEvent_repeatedWeekClosed")
                .doesNotContain(EightWeekProgrammeProcess.CALL_ACTIVITY_REPEATED_WEEK);
        assertThat(statusOf(1, WEEK_3_AGAIN, "callActivity_boardSessions")).isEqualTo("PLANNED");
        assertThat(statusOf(1, 4, "callActivity_boardSessions")).isEqualTo("OPEN");
    }

    @Test
    void itsTimerIsDatedAnewByTheRun() {
        time.movesTo(WEEK_3.plusDays(1).atTime(9, 0));
        givenAWeekAgain(1, 3, WEEK_3, WEEK_4);
        weekIsRepeated(1, 3);
        assertThat(timers()).extracting(RepeatedWeekStoriesTest::due).containsExactly(WEEK_4.atTime(7, 45));
        jdbc.sql("update programme_week set monday = monday + 7 where week_number = ? and run_id = " + RUN)
                .params(WEEK_3_AGAIN, programme.value(), 1)
                .update();

        timers().forEach(timer -> managementService.recalculateJobDuedate(timer.getId(), false));
        assertThat(timers())
                .extracting(RepeatedWeekStoriesTest::due)
                .containsExactly(WEEK_4.plusWeeks(1).atTime(7, 45));

        theWeekIsNotHeldAnyMore();
        timers().forEach(timer -> managementService.recalculateJobDuedate(timer.getId(), false));
        assertThat(timers())
                .as("what is not held any more does not stand in the way of dating anew")
                .extracting(RepeatedWeekStoriesTest::due)
                .containsExactly(time.now().truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void isWithdrawnBeforeItBegins() {
        time.movesTo(WEEK_3.plusDays(1).atTime(9, 0));
        givenAWeekAgain(1, 3, WEEK_3, WEEK_4);
        givenAWeekAgain(1, 2, MONDAY.plusWeeks(1), WEEK_4);
        weekIsRepeated(1, 3);
        weekIsRepeated(1, 2);

        isWithdrawn(WEEK_3_AGAIN);

        assertThat(timers()).hasSize(1);
        time.movesTo(WEEK_4.atTime(8, 5));
        assertThat(calledAgain()).extracting(this::process).containsExactly("Week2LookAndGoalsProcess");
        assertThat(statusOf(1, WEEK_3_AGAIN, "callActivity_boardSessions")).isEqualTo("PLANNED");
        assertThat(statusOf(1, 4, "callActivity_boardSessions")).isEqualTo("OPEN");
    }

    @Test
    void isWithdrawnWithAllItsTasksAfterItBegan() {
        time.movesTo(WEEK_3.plusDays(1).atTime(9, 0));
        givenAWeekAgain(1, 3, WEEK_3, WEEK_4);
        weekIsRepeated(1, 3);
        time.movesTo(WEEK_4.plusDays(1).atTime(9, 0));
        List<String> before = openTasks(WEEK_3_AGAIN);
        assertThat(before).isNotEmpty();
        int others = openTasks(4).size();

        isWithdrawn(WEEK_3_AGAIN);

        assertThat(calledAgain()).isEmpty();
        assertThat(openTasks(WEEK_3_AGAIN)).isEmpty();
        assertThat(openTasks(4)).hasSize(others);
        assertThat(statusOf(1, WEEK_3_AGAIN, "callActivity_boardSessions"))
                .as("whoever withdraws a week says so to its plan items")
                .isEqualTo("OPEN");
        time.movesTo(WEEK_4.plusWeeks(1).atTime(9, 0));
        assertThat(statusOf(1, 5, "callActivity_boardSessions")).isEqualTo("OPEN");
    }

    @Test
    void noWeekWaitsForItButTheRunDoes() {
        jdbc.sql("update programme_week set position = position + 50 where run_id = " + RUN)
                .params(programme.value(), 1)
                .update();
        jdbc.sql("update programme_week set monday = monday + 7 where week_number >= 4 and run_id = " + RUN)
                .params(programme.value(), 1)
                .update();
        givenTheWeek(1, WEEK_3_AGAIN, WEEK_4, 0);

        assertThat(weekOver(2)).isEqualTo(WEEK_3.atTime(7, 45));
        assertThat(weekOver(3)).isEqualTo(WEEK_4.plusWeeks(1).atTime(7, 45));
        assertThat(weekOver(8)).isEqualTo(WEEK_8.plusWeeks(2).atTime(7, 45));

        givenTheWeek(1, RunWeek.REPEATED + 8, WEEK_8.plusWeeks(2), 60);

        assertThat(weekOver(8)).isEqualTo(WEEK_8.plusWeeks(3).atTime(7, 45));
    }

    @Test
    void aWeekOfACycleIsHeldAgainBesideTheProgrammeThatIsNotClosedYet() {
        LocalDate cycle = WEEK_8.plusWeeks(1);
        time.movesTo(cycle.plusDays(1).atTime(9, 0));
        assertThat(runtimeService
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(programme.text())
                        .rootProcessInstances()
                        .count())
                .isEqualTo(2);
        givenAWeekAgain(2, 1, cycle, cycle.plusWeeks(1));
        weekIsRepeated(2, 1);

        time.movesTo(cycle.plusWeeks(1).atTime(8, 5));

        assertThat(calledAgain()).extracting(this::process).containsExactly("CycleWeekAProcess");
        assertThat(statusOf(2, RunWeek.REPEATED + 1, "callActivity_boardSessions"))
                .isEqualTo("OPEN");
        assertThat(statusOf(2, 2, "callActivity_boardSessions")).isEqualTo("OPEN");
    }

    @Test
    void aFirstWeekHeldAgainWritesOnAtItsAgreementsAndColumns() {
        time.movesTo(MONDAY.plusDays(2).atTime(9, 0));
        coachHoldsTheStartMeeting();
        coachSetsUpTheBoard(LocalTime.of(8, 15));
        givenAWeekAgain(1, 1, MONDAY, MONDAY.plusWeeks(1));
        weekIsRepeated(1, 1);
        time.movesTo(MONDAY.plusWeeks(1).plusDays(2).atTime(9, 0));
        Given.signedIn(coach);
        TaskId meeting = task("userTask_holdStartMeeting");
        assertThat(programmes.agreements(meeting)).isEqualTo("We beginnen op tijd.");

        programmes.holdStartMeeting(meeting, new HoldStartMeeting("We beginnen precies op tijd."));
        programmes.setUpBoard(
                task("userTask_setUpBoard"),
                new SetUpBoard(LocalTime.of(8, 15), "docentenkamer", List.of(BoardColumn.ACTIONS)));

        assertThat(jdbc.sql("select agreements from team_agreement where programme_id = ?")
                        .param(programme.value())
                        .query(String.class)
                        .list())
                .containsExactly("We beginnen precies op tijd.");
        assertThat(jdbc.sql("select code from board_column where programme_id = ?")
                        .param(programme.value())
                        .query(String.class)
                        .list())
                .containsExactly("ACTIONS");
        assertThat(statusOf(1, RunWeek.REPEATED + 1, "userTask_holdStartMeeting"))
                .isEqualTo("DONE");
    }

    @Test
    void aReleaseKnowsTheProcessOfEachWeek() {
        var release = models.latest();

        assertThat(release.weekProcess(false, 1)).isEqualTo("Week1StartProcess");
        assertThat(release.weekProcess(false, 8)).isEqualTo("Week8HarvestProcess");
        assertThat(release.weekProcess(true, 1)).isEqualTo("CycleWeekAProcess");
        assertThat(release.weekProcess(true, 4)).isEqualTo("CycleWeekDProcess");
        assertThat(release.weekProcesses()).hasSize(release.weeks());
        assertThatThrownBy(() -> release.weekProcess(true, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> release.weekProcess(false, WEEK_3_AGAIN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static final String RUN = "(select id from programme_run where programme_id = ? and run_number = ?)";

    private void givenTheWeek(int run, int week, LocalDate monday, int position) {
        jdbc.sql("insert into programme_week (position, week_number, monday, run_id) values (?, ?, ?, " + RUN + ")")
                .params(position, week, monday, programme.value(), run)
                .update();
    }

    /** As the plan would have it: the week of the run, and the items of the week moved to another Monday. */
    private void givenAWeekAgain(int run, int week, LocalDate monday, LocalDate again) {
        givenTheWeek(run, RunWeek.REPEATED + week, again, 20 + week);
        var values = Map.of(
                "programme",
                programme.value(),
                "run",
                run,
                "week",
                week,
                "again",
                RunWeek.REPEATED + week,
                "later",
                (int) ChronoUnit.DAYS.between(monday, again));
        jdbc.sql("""
                        insert into plan_item (id, version, school_id, team_id, programme_id, run_number, week_number, element_id,
                            plan_row, name, kind, audience, owner, minutes, own_minutes, inside_norm, zone, position,
                            jitter_seconds, place, begins, first_day, last_day, moved_from, first_planned_on, opens_at, due_at, lapses_at,
                            status, by_hand)
                        select gen_random_uuid(), 0, school_id, team_id, programme_id, run_number, :again, element_id,
                            plan_row, name, kind, audience, owner, minutes, own_minutes, inside_norm, zone, 100 + position,
                            jitter_seconds, place, begins, first_day + :later, last_day + :later, moved_from + :later,
                            first_day + :later, opens_at + :later * interval '1 day', due_at + :later * interval '1 day',
                            lapses_at + :later * interval '1 day', 'PLANNED', false
                        from plan_item where programme_id = :programme and run_number = :run and week_number = :week
                        """).params(values).update();
        jdbc.sql("""
                        insert into plan_session (plan_item_id, position, held_on, begins, minutes)
                        select again.id, s.position, s.held_on + :later, s.begins, s.minutes
                        from plan_session s join plan_item i on i.id = s.plan_item_id
                            join plan_item again on again.programme_id = i.programme_id and again.run_number = i.run_number
                                and again.week_number = :again and again.element_id = i.element_id
                        where i.programme_id = :programme and i.run_number = :run and i.week_number = :week
                        """).params(values).update();
    }

    /** The run narrows it down: the eight weeks may still be open while a cycle runs. */
    private void weekIsRepeated(int run, int week) {
        boolean cycle = run > 1;
        runtimeService
                .createMessageCorrelation(
                        cycle
                                ? RhythmCycleProcess.MESSAGE_WEEK_REPEATED
                                : EightWeekProgrammeProcess.MESSAGE_WEEK_REPEATED)
                .processInstanceBusinessKey(programme.text())
                .processInstanceVariableEquals(ProgrammeVariables.RUN_NUMBER, run)
                .setVariableToTriggeredScope(EightWeekProgrammeProcess.VARIABLE_REPEATED_WEEK, RunWeek.REPEATED + week)
                .setVariableToTriggeredScope(
                        EightWeekProgrammeProcess.VARIABLE_REPEATED_PROCESS,
                        models.release(release()).weekProcess(cycle, week))
                .correlate();
    }

    private void theWeekIsNotHeldAnyMore() {
        jdbc.sql("delete from programme_week where week_number = ? and run_id = " + RUN)
                .params(WEEK_3_AGAIN, programme.value(), 1)
                .update();
    }

    /** The variable stands in the branch alone, and so knows its activity instance. */
    private void isWithdrawn(int week) {
        var branch = runtimeService
                .createVariableInstanceQuery()
                .processInstanceIdIn(eightWeeks())
                .variableValueEquals(EightWeekProgrammeProcess.VARIABLE_REPEATED_WEEK, week)
                .singleResult();
        runtimeService
                .createProcessInstanceModification(eightWeeks())
                .cancelActivityInstance(branch.getActivityInstanceId())
                .execute();
    }

    private String eightWeeks() {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey(EightWeekProgrammeProcess.KEY)
                .processInstanceBusinessKey(programme.text())
                .singleResult()
                .getId();
    }

    /** The weeks that run as a week held again. */
    private List<ProcessInstance> calledAgain() {
        return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(programme.text()).list().stream()
                .filter(instance -> runtimeService.getVariable(instance.getId(), ProgrammeVariables.WEEK_NUMBER)
                                instanceof Number week
                        && week.intValue() > RunWeek.REPEATED)
                .toList();
    }

    private String release() {
        return jdbc.sql("select release_id from programme where id = ?")
                .param(programme.value())
                .query(String.class)
                .single();
    }

    private String deployment(String definition) {
        return repositoryService.getProcessDefinition(definition).getDeploymentId();
    }

    private String process(ProcessInstance instance) {
        return repositoryService
                .getProcessDefinition(instance.getProcessDefinitionId())
                .getKey();
    }

    private List<Job> timers() {
        return managementService
                .createJobQuery()
                .processInstanceId(eightWeeks())
                .activityId(EightWeekProgrammeProcess.EVENT_REPEATED_WEEK_BEGINS)
                .list();
    }

    private static LocalDateTime due(Job timer) {
        return local(timer.getDuedate());
    }

    private static LocalDateTime local(Date moment) {
        return LocalDateTime.ofInstant(moment.toInstant(), PracticeClock.ZONE);
    }

    private LocalDateTime weekOver(int week) {
        return local(steps.weekOverAt(programme, 1, week));
    }

    private String statusOf(int run, int week, String element) {
        return jdbc.sql("select status from plan_item where programme_id = ? and run_number = ? and week_number = ? "
                        + "and element_id = ?")
                .params(programme.value(), run, week, element)
                .query(String.class)
                .single();
    }

    /** Of the plan items of the week; each says itself which week of the models it is of. */
    private List<String> openTasks(int week) {
        return jdbc.sql("select t.element_id from task_entry t join act_ru_task r on r.id_ = t.task_id "
                        + "join plan_item i on i.id = t.plan_item_id "
                        + "where t.programme_id = ? and i.week_number = ? and t.week_number = ?")
                .params(programme.value(), week, RunWeek.drawn(week))
                .query(String.class)
                .list();
    }
}
