package nl.samenbeter.programme.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.samenbeter.Given;
import nl.samenbeter.Wire;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskFormService;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskPlace;
import nl.samenbeter.tasks.TaskPlaceQueries;
import nl.samenbeter.tasks.TaskSurroundings.Level;
import nl.samenbeter.tasks.TaskSurroundings.State;
import nl.samenbeter.tasks.TaskSurroundings.Step;
import nl.samenbeter.visits.process.VisitRoundProcess;
import nl.samenbeter.workflow.ProcessPictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Wednesday of week 3: everybody of the team has a visit to make. */
class TaskPlaceStoriesTest extends ProgrammeStories {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 16);

    @Autowired
    TaskPlaceQueries places;

    @Autowired
    TaskFormService forms;

    @Autowired
    ProcessPictures pictures;

    @Autowired
    DataSource wire;

    ProgrammeId programme;
    TaskId visit;

    @BeforeEach
    void givenWeekThree() {
        time.is(MONDAY.atTime(7, 30));
        givenATeamOf(6);
        programme = givenTheCoachPlannedFor(MONDAY);
        leadershipArrangesConsent();
        leadershipFreesTime();
        time.movesTo(LocalDate.of(2026, 9, 10).atTime(17, 0));
        Given.signedIn(coach);
        forms.answer(task("userTask_trainVisits"), Map.of());
        time.movesTo(WEDNESDAY.atTime(9, 0));
        Given.signedIn(members.getFirst());
        visit = task(VisitRoundProcess.USER_TASK_MAKE_VISIT);
    }

    private long statements(Runnable call) {
        return Wire.statements(wire, call);
    }

    private List<Level> levels() {
        return places.around(visit).levels();
    }

    private static Step step(Level level, String element) {
        return level.steps().stream()
                .filter(step -> step.element().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + element + " in " + level.steps()));
    }

    /** One story, for the way to week 3 is long. */
    @Test
    void showsATaskInItsRoundItsWeekAndTheEightWeeks() {
        leadsFromTheTaskUpToTheEightWeeks();
        countsWhatIsOpenInAStepThatEverybodyDoes();
        tellsWhatRunsWhatWaitsAndWhatIsToComeInTheWeek();
        marksTheWeekThatLagsAndWaitsForTheNextMonday();
        handsOutDrawingsWithoutWhatOnlyTheEngineNeeds();
    }

    @Test
    void asksInAFixedNumberOfStatements() {
        saysWeekMomentAndRouteOfATask();
        asksAsOftenForTwentyTasksAsForOne();
        asksAsOftenHoweverMuchIsOpenAround();
    }

    private void leadsFromTheTaskUpToTheEightWeeks() {
        assertThat(levels())
                .extracting(Level::process, Level::here)
                .containsExactly(
                        tuple(EightWeekProgrammeProcess.KEY, "callActivity_week3"),
                        tuple(Week3FirstVisitProcess.KEY, "callActivity_firstVisits"),
                        tuple(VisitRoundProcess.KEY, VisitRoundProcess.USER_TASK_MAKE_VISIT));
    }

    private void countsWhatIsOpenInAStepThatEverybodyDoes() {
        Step visits = step(levels().get(2), VisitRoundProcess.USER_TASK_MAKE_VISIT);

        assertThat(visits.state()).isEqualTo(State.NOW);
        assertThat(visits.open()).isEqualTo(6);
        assertThat(visits.late()).isZero();
    }

    private void tellsWhatRunsWhatWaitsAndWhatIsToComeInTheWeek() {
        Level week = levels().get(1);

        Step visits = step(week, "callActivity_firstVisits");
        assertThat(visits.state()).isEqualTo(State.NOW);
        assertThat(visits.open()).as("steps inside, not people").isEqualTo(1);
        assertThat(visits.moment().firstDay()).isEqualTo(LocalDate.of(2026, 9, 15));
        assertThat(visits.moment().lastDay()).isEqualTo(LocalDate.of(2026, 9, 17));
        assertThat(week.steps())
                .extracting(step -> step.moment().firstDay())
                .as("by day")
                .isSorted();
    }

    private void marksTheWeekThatLagsAndWaitsForTheNextMonday() {
        Level weeks = levels().getFirst();

        assertThat(step(weeks, "event_week3Over").state()).isEqualTo(State.WAITS);
        assertThat(step(weeks, "event_week3Over").waitsUntil()).isEqualTo(LocalDate.of(2026, 9, 21));
        assertThat(step(weeks, "callActivity_week3").moment().firstDay()).isEqualTo(LocalDate.of(2026, 9, 14));
        assertThat(step(weeks, "callActivity_week4").state()).isEqualTo(State.NEXT);
        assertThat(step(weeks, "userTask_recordConsent").state()).isEqualTo(State.DONE);
        assertThat(weeks.steps())
                .filteredOn(step -> step.element().equals("userTask_doExtraItem"))
                .extracting(Step::state)
                .containsOnly(State.NOT_NEEDED);
        Step second = step(weeks, "callActivity_week2");
        assertThat(second.state()).isEqualTo(State.NOW);
        assertThat(second.late()).isPositive().isLessThanOrEqualTo(second.open());
        assertThat(weeks.steps())
                .as("moments that have passed are not worth a line")
                .extracting(Step::element)
                .doesNotContain("event_week1Over");
    }

    private void handsOutDrawingsWithoutWhatOnlyTheEngineNeeds() {
        assertThat(levels())
                .allSatisfy(level -> assertThat(level.drawing())
                        .contains("BPMNShape", level.here())
                        .doesNotContain("camunda", "documentation", "execution", "${"));
    }

    private void saysWeekMomentAndRouteOfATask() {
        TaskPlace place = places.of(List.of(visit)).get(visit);

        assertThat(place.week()).isEqualTo(new TaskPlace.Week(3, 8, 0, "3", 3));
        assertThat(place.moment().element()).isEqualTo("callActivity_firstVisits");
        assertThat(place.moment().begins()).isNull();
        assertThat(place.route()).isEqualTo("week/" + programme + "/3");
    }

    private void asksAsOftenForTwentyTasksAsForOne() {
        List<TaskId> twenty = IntStream.rangeClosed(1, 20)
                .mapToObj(n -> new TaskId("copy" + n + "-" + visit.value()))
                .toList();
        twenty.forEach(copy -> jdbc.sql("""
                        insert into task_entry select (jsonb_populate_record(e, jsonb_build_object(
                            'task_id', :copy::text, 'last_assignee', :me::text))).* from task_entry e where task_id = :task""")
                .param("copy", copy.value())
                .param("me", members.getFirst().text())
                .param("task", visit.value())
                .update());
        try {
            long one = statements(() -> places.of(List.of(twenty.getFirst())));

            assertThat(statements(() -> assertThat(places.of(twenty)).hasSize(20)))
                    .isEqualTo(one)
                    .isBetween(2L, 8L);
        } finally {
            jdbc.sql("delete from task_entry where task_id like 'copy%-' || ?")
                    .param(visit.value())
                    .update();
        }
    }

    private void asksAsOftenHoweverMuchIsOpenAround() {
        pictures.around(visit.value());

        assertThat(statements(() -> assertThat(pictures.around(visit.value())).hasSize(3)))
                .isEqualTo(3);
    }

    @Test
    void keepsThePlaceOfATaskThatLapsed() {
        time.movesTo(WEDNESDAY.plusDays(12).atTime(18, 0));
        Level round = levels().get(2);

        assertThat(round.here()).isEqualTo(VisitRoundProcess.USER_TASK_MAKE_VISIT);
        assertThat(step(round, VisitRoundProcess.USER_TASK_MAKE_VISIT).state()).isEqualTo(State.OFF);
        assertThat(step(levels().get(1), "callActivity_firstVisits").state()).isEqualTo(State.OFF);
    }

    @Test
    void refusesTheTaskOfSomebodyElseAndOfATimeThatIsOver() {
        Given.signedIn(members.get(1));
        assertThatThrownBy(() -> places.around(visit)).isInstanceOf(AccessDeniedException.class);
        assertThat(places.of(List.of(visit))).isEmpty();

        jdbc.sql("update role_grant set ends_on = ? where person_id = ?")
                .params(WEDNESDAY.minusDays(1), members.getFirst().value())
                .update();
        Given.signedIn(members.getFirst());
        assertThatThrownBy(() -> places.around(visit)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void showsNoPlanToWhoMayNotSeeTheProgramme() {
        var given = new Given(jdbc);
        var office = given.holding(Role.PROGRAMME_OFFICE, Scope.everything());
        jdbc.sql("update task_entry set candidate_groups = '{PROGRAMME_OFFICE:all}' where task_id = ?")
                .param(visit.value())
                .update();
        Given.signedIn(office);

        assertThat(places.of(List.of(visit))).isEmpty();
        assertThat(places.around(visit).place()).isNull();
        assertThat(places.around(visit).levels())
                .allSatisfy(level ->
                        assertThat(level.steps()).extracting(Step::moment).containsOnlyNulls());
    }
}
