package nl.samenbeter.programme.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samenbeter.Given;
import nl.samenbeter.barometer.Answer;
import nl.samenbeter.barometer.Answers;
import nl.samenbeter.barometer.BarometerService;
import nl.samenbeter.barometer.Question;
import nl.samenbeter.board.ChooseGoal;
import nl.samenbeter.board.GoalTaskService;
import nl.samenbeter.calendar.OfficialHolidaysChanged;
import nl.samenbeter.organisation.Member;
import nl.samenbeter.organisation.Region;
import nl.samenbeter.programme.CycleService;
import nl.samenbeter.programme.HandOver;
import nl.samenbeter.programme.HandOverCycle;
import nl.samenbeter.programme.ProgrammeWeek;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskFormService;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.timeline.Slack;
import nl.samenbeter.timeline.TimelineChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What may not begin before something else, and what is decided at the end of eight weeks and of a cycle. */
class GatesAndDecisionsTest extends ProgrammeStories {

    private static final LocalDate WEEK_3 = MONDAY.plusWeeks(2);
    private static final LocalDate WEEK_4 = MONDAY.plusWeeks(3);
    private static final LocalDate WEEK_5 = MONDAY.plusWeeks(4);
    /** The autumn holiday lies between weeks 6 and 7. */
    private static final LocalDate WEEK_8 = MONDAY.plusWeeks(8);

    private static final LocalDate CYCLE_1 = WEEK_8.plusWeeks(1);

    @Autowired
    TaskFormService forms;

    @Autowired
    GoalTaskService goals;

    @Autowired
    BarometerService barometer;

    @Autowired
    CycleService cycles;

    @Autowired
    ApplicationEventPublisher application;

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
    void theFirstVisitsWaitUntilTheTrainingWasGiven() {
        time.movesTo(WEEK_3.plusDays(1).atTime(9, 0));
        assertThat(itemStatus(programme, "userTask_trainVisits")).isEqualTo("OPEN");
        assertThat(itemStatus(programme, "callActivity_firstVisits")).isEqualTo("PLANNED");

        Given.signedIn(coach);
        forms.answer(task("userTask_trainVisits"), Map.of());
        time.movesTo(WEEK_3.plusDays(2).atTime(8, 5));

        assertThat(itemStatus(programme, "callActivity_firstVisits")).isEqualTo("OPEN");
        Given.signedIn(members.getFirst());
        assertThat(openTasks("userTask_makeVisit")).hasSize(1);
    }

    @Test
    void visitsWithoutATrainingAreSkippedWithTheReason() {
        time.movesTo(WEEK_4.atTime(9, 0));

        assertThat(itemStatus(programme, "userTask_trainVisits")).isEqualTo("LAPSED");
        assertThat(itemStatus(programme, "callActivity_firstVisits")).isEqualTo("SKIPPED");
        assertThat(reason("callActivity_firstVisits")).isEqualTo("gateMissed");
    }

    @Test
    void theSecondPreparationNeedsTheFirst() {
        time.movesTo(WEEK_5.plusDays(4).atTime(9, 0));

        assertThat(itemStatus(programme, "callActivity_firstPreparation")).isEqualTo("LAPSED");
        assertThat(itemStatus(programme, "callActivity_secondPreparation")).isEqualTo("SKIPPED");
    }

    @Test
    void theEvaluationFollowsAnEndMeasurementWithFiveAnswers() {
        time.movesTo(WEEK_8.atTime(9, 0));
        members.subList(0, 5).forEach(this::answersTheBarometer);

        time.movesTo(WEEK_8.plusDays(2).atTime(9, 0));

        assertThat(itemStatus(programme, "userTask_evaluate")).isEqualTo("OPEN");
        Given.signedIn(coach);
        assertThat(openTasks("userTask_acceptLowResponse")).isEmpty();
    }

    @Test
    void withFewerAnswersTheCoachSaysThatTheTeamEvaluatesAllTheSame() {
        time.movesTo(WEEK_8.atTime(9, 0));
        members.subList(0, 4).forEach(this::answersTheBarometer);
        time.movesTo(WEEK_8.plusDays(2).atTime(9, 0));
        assertThat(itemStatus(programme, "userTask_evaluate")).isEqualTo("PLANNED");

        Given.signedIn(coach);
        forms.answer(task("userTask_acceptLowResponse"), Map.of("accepted", "true"));

        assertThat(itemStatus(programme, "userTask_evaluate")).isEqualTo("OPEN");
        forms.answer(task("userTask_evaluate"), Map.of("noticed", "Minder telefoon", "lessons", "Klein beginnen"));
        assertThat(itemStatus(programme, "userTask_evaluate")).isEqualTo("DONE");
    }

    @Test
    void withFewerAnswersAndACoachWhoSaysNoTheEvaluationIsSkippedWithTheReason() {
        time.movesTo(WEEK_8.atTime(9, 0));
        members.subList(0, 4).forEach(this::answersTheBarometer);
        time.movesTo(WEEK_8.plusDays(2).atTime(9, 0));
        Given.signedIn(coach);

        forms.answer(task("userTask_acceptLowResponse"), Map.of("accepted", "false"));

        assertThat(openTasks("userTask_evaluate")).isEmpty();
        assertThat(itemStatus(programme, "userTask_evaluate")).isEqualTo("SKIPPED");
        assertThat(reason("userTask_evaluate")).isEqualTo("gateMissed");
    }

    @Test
    void withFewerAnswersAndACoachWhoSaysNothingTheEvaluationIsSkippedWithTheReason() {
        time.movesTo(WEEK_8.atTime(9, 0));
        members.subList(0, 4).forEach(this::answersTheBarometer);
        time.movesTo(WEEK_8.plusDays(2).atTime(9, 0));
        Given.signedIn(coach);
        assertThat(openTasks("userTask_acceptLowResponse")).hasSize(1);

        time.movesTo(CYCLE_1.plusDays(4).atTime(17, 5));

        Given.signedIn(coach);
        assertThat(openTasks("userTask_acceptLowResponse")).isEmpty();
        assertThat(openTasks("userTask_evaluate")).isEmpty();
        assertThat(itemStatus(programme, "userTask_evaluate")).isEqualTo("SKIPPED");
        assertThat(reason("userTask_evaluate")).isEqualTo("gateMissed");
    }

    @Test
    void aTeamOfWhichNobodyDecidesGoesOnOnTheMondayAfter() {
        time.movesTo(CYCLE_1.atTime(8, 5));

        assertThat(status(programme)).isEqualTo("RUNNING");
        assertThat(mondaysOfRun(2))
                .containsExactly(CYCLE_1, CYCLE_1.plusWeeks(1), CYCLE_1.plusWeeks(2), CYCLE_1.plusWeeks(3));
        assertThat(sessions(2, 1)).isEqualTo("OPEN");
        Given.signedIn(coach);
        assertThat(openTasks("userTask_decideContinuation")).isEmpty();
    }

    @Test
    void aTeamThatDecidesToGoOnSeesItsFirstCycleAtOnce() {
        time.movesTo(WEEK_8.plusDays(3).atTime(9, 0));
        Given.signedIn(coach);

        forms.answer(task("userTask_decideContinuation"), Map.of("continuation", "GO_ON"));

        assertThat(mondaysOfRun(2)).hasSize(4);
        assertThat(sessions(2, 1)).isEqualTo("PLANNED");
        time.movesTo(CYCLE_1.atTime(8, 5));
        assertThat(sessions(2, 1)).isEqualTo("OPEN");
    }

    @Test
    void aTeamThatAdjustsItsRhythmGetsTimeForItBeforeTheFirstCycle() {
        time.movesTo(WEEK_8.plusDays(3).atTime(9, 0));
        Given.signedIn(coach);

        forms.answer(task("userTask_decideContinuation"), Map.of("continuation", "ADJUST"));

        assertThat(mondaysOfRun(2)).isEmpty();
        forms.answer(task("userTask_adjustRhythm"), Map.of());
        assertThat(mondaysOfRun(2)).hasSize(4);
    }

    @Test
    void aRhythmThatNobodyAdjustsDoesNotHoldUpTheFirstCycle() {
        time.movesTo(WEEK_8.plusDays(3).atTime(9, 0));
        Given.signedIn(coach);
        forms.answer(task("userTask_decideContinuation"), Map.of("continuation", "ADJUST"));

        time.movesTo(CYCLE_1.atTime(8, 5));

        assertThat(sessions(2, 1)).isEqualTo("OPEN");
        Given.signedIn(coach);
        assertThat(openTasks("userTask_adjustRhythm")).isEmpty();
    }

    @Test
    void aTeamThatStopsHasNoCycleAndMayStartAgainLater() {
        time.movesTo(WEEK_8.plusDays(3).atTime(9, 0));
        Given.signedIn(coach);

        forms.answer(
                task("userTask_decideContinuation"), Map.of("continuation", "STOP", "reason", "Te druk met examens"));

        assertThat(status(programme)).isEqualTo("STOPPED");
        time.movesTo(CYCLE_1.plusDays(5).atTime(9, 0));
        assertThat(mondaysOfRun(2)).isEmpty();
        assertThat(isRunning(programme)).isFalse();
        assertThat(variablesWith("Te druk")).isZero();
    }

    @Test
    void theCoachHandsACycleOverWithARotaOfItsOwn() {
        List<PersonId> rota = inTheLastWeekOfTheFirstCycle();
        TaskId task = task("userTask_handOverCycle");
        var proposal = cycles.preview(task);
        assertThat(proposal.weeks()).extracting(ProgrammeWeek::label).containsExactly("A", "B", "C", "D");
        List<PersonId> two = rota.stream()
                .filter(member -> !member.equals(leaders(2).getLast()))
                .limit(2)
                .toList();
        List<PersonId> own = List.of(two.get(0), two.get(1), two.get(0), two.get(1));

        cycles.handOver(task, new HandOverCycle(own, "Elke wijziging vóór 16:00 uur"));

        assertThat(leaders(3)).isEqualTo(own);
        assertThat(mondaysOfRun(3).getFirst()).isEqualTo(CYCLE_1.plusWeeks(4));
        assertThat(variablesWith("16:00 uur")).isZero();
        time.movesTo(mondaysOfRun(3).getLast().plusDays(4).atTime(9, 0));
        Given.signedIn(coach);
        TaskId next = openTasks("userTask_handOverCycle")
                .filter(row -> row.due() != null && row.due().toLocalDate().isAfter(CYCLE_1.plusWeeks(5)))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(cycles.preview(next).goals()).isEqualTo("Elke wijziging vóór 16:00 uur");
        assertThat(cycles.preview(next).open()).isPositive();
    }

    @Test
    void aLastWeekHeldAgainHandsOverAgain() {
        inTheLastWeekOfTheFirstCycle();
        TaskId first = task("userTask_handOverCycle");
        cycles.handOver(first, new HandOverCycle(leadersOf(cycles.preview(first)), "Elke wijziging vóór 16:00 uur"));
        coachChanges(programme, new TimelineChange.RepeatWeek(CYCLE_1.plusWeeks(3), Slack.KEEP));
        time.movesTo(CYCLE_1.plusWeeks(4).plusDays(4).atTime(9, 0));
        Given.signedIn(coach);

        TaskId again = task("userTask_handOverCycle");
        List<PersonId> rota = leadersOf(cycles.preview(again));
        cycles.handOver(again, new HandOverCycle(rota, "Elke wijziging vóór 15:00 uur"));

        assertThat(leaders(3)).isEqualTo(rota);
        assertThat(jdbc.sql("select goals from cycle_hand_over where programme_id = ? and run_number = 3")
                        .param(programme.value())
                        .query(String.class)
                        .list())
                .containsExactly("Elke wijziging vóór 15:00 uur");
    }

    private static List<PersonId> leadersOf(HandOver proposal) {
        return proposal.leaders().stream().map(Member::person).toList();
    }

    @Test
    void whatTheCoachWritesAtTheHandOverGoesAlongWhileNoGoalRunsOnTheBoard() {
        inTheLastWeekOfTheFirstCycle();
        Given.signedIn(members.getFirst());
        goals.finish(
                task("userTask_lookBackAndGoals"),
                ChooseGoal.goOn(),
                Map.of("top", "Korter", "tip", "Eerder beginnen"));
        Given.signedIn(coach);
        TaskId task = task("userTask_handOverCycle");
        var proposal = cycles.preview(task);
        assertThat(proposal.goals()).isEmpty();

        PersonId last = leaders(2).getLast();
        List<PersonId> others =
                members.stream().filter(one -> !one.equals(last)).limit(2).toList();
        cycles.handOver(
                task,
                new HandOverCycle(
                        List.of(others.getFirst(), others.getLast(), others.getFirst(), others.getLast()), "Scherper"));

        time.movesTo(mondaysOfRun(3).getLast().plusDays(4).atTime(9, 0));
        Given.signedIn(coach);
        assertThat(cycles.preview(openTasks("userTask_handOverCycle")
                                .filter(row -> row.due() != null
                                        && row.due().toLocalDate().isAfter(CYCLE_1.plusWeeks(5)))
                                .findFirst()
                                .orElseThrow()
                                .id())
                        .goals())
                .isEqualTo("Scherper");
    }

    @Test
    void nobodyLeadsTwoWeeksInARowAlsoNotFromOneCycleToTheNext() {
        List<PersonId> rota = inTheLastWeekOfTheFirstCycle();
        TaskId task = task("userTask_handOverCycle");
        PersonId last = leaders(2).getLast();
        PersonId other =
                rota.stream().filter(one -> !one.equals(last)).findFirst().orElseThrow();

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> cycles.handOver(task, new HandOverCycle(List.of(last, other, last, other), "")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("programme.rotaTwice"));
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> cycles.handOver(task, new HandOverCycle(List.of(other, coach, other, last), "")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("programme.rotaStranger"));
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> cycles.handOver(task, new HandOverCycle(List.of(other), "")))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("programme.rotaIncomplete"));
        assertThat(mondaysOfRun(3)).isEmpty();
    }

    @Test
    void aCycleThatNobodyHandsOverGoesAlongByItself() {
        inTheLastWeekOfTheFirstCycle();

        time.movesTo(CYCLE_1.plusWeeks(4).atTime(8, 5));

        assertThat(sessions(3, 1)).isEqualTo("OPEN");
        assertThat(leaders(3)).hasSize(4);
        assertThat(leaders(3).getFirst()).isNotEqualTo(leaders(2).getLast());
    }

    @Test
    void aTeamForWhichTheCalendarEndedGoesOnWhenTheNextYearIsKnown() {
        time.movesTo(WEEK_8.plusDays(3).atTime(9, 0));
        theLastWeekLiesIn(LocalDate.of(2031, 7, 7));
        Given.signedIn(coach);
        forms.answer(task("userTask_decideContinuation"), Map.of("continuation", "GO_ON"));
        assertThat(mondaysOfRun(2)).isEmpty();

        theLastWeekLiesIn(WEEK_8);
        application.publishEvent(new OfficialHolidaysChanged(Set.of(Region.NOORD)));
        application.publishEvent(new OfficialHolidaysChanged(Set.of(Region.NOORD)));

        assertThat(mondaysOfRun(2).getFirst()).isEqualTo(CYCLE_1);
        time.movesTo(CYCLE_1.atTime(8, 5));
        assertThat(sessions(2, 1)).isEqualTo("OPEN");
    }

    private void theLastWeekLiesIn(LocalDate monday) {
        jdbc.sql("update programme_week w set monday = ? from programme_run r "
                        + "where r.id = w.run_id and r.programme_id = ? and w.week_number = 8")
                .params(monday, programme.value())
                .update();
    }

    private List<PersonId> inTheLastWeekOfTheFirstCycle() {
        time.movesTo(CYCLE_1.plusWeeks(3).plusDays(4).atTime(9, 0));
        Given.signedIn(coach);
        return members;
    }

    private void answersTheBarometer(PersonId person) {
        Given.signedIn(person);
        TaskId task = task("userTask_fillBarometer");
        var answers = new EnumMap<Question, Answer>(Question.class);
        barometer
                .sheet(task)
                .set()
                .questions()
                .forEach(question ->
                        answers.put(question, question.kind() == Question.Kind.TEXT ? Answer.of("") : Answer.of(3)));
        barometer.answer(task, new Answers(answers));
    }

    private String reason(String element) {
        return jdbc.sql("select reason from plan_item where programme_id = ? and element_id = ?")
                .params(programme.value(), element)
                .query(String.class)
                .single();
    }

    private String sessions(int run, int week) {
        return jdbc.sql("select status from plan_item where programme_id = ? and run_number = ? and week_number = ? "
                        + "and element_id = 'callActivity_boardSessions'")
                .params(programme.value(), run, week)
                .query(String.class)
                .single();
    }

    private List<LocalDate> mondaysOfRun(int run) {
        return jdbc.sql("select w.monday from programme_run r join programme_week w on w.run_id = r.id "
                        + "where r.programme_id = ? and r.run_number = ? order by w.position")
                .params(programme.value(), run)
                .query(LocalDate.class)
                .list();
    }

    private List<PersonId> leaders(int run) {
        return jdbc
                .sql(
                        "select person_id from programme_rota where programme_id = ? and run_number = ? order by week_number")
                .params(programme.value(), run)
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    private int variablesWith(String words) {
        return jdbc.sql("select count(*) from act_hi_varinst where text_ like ?")
                .param("%" + words + "%")
                .query(Integer.class)
                .single();
    }
}
