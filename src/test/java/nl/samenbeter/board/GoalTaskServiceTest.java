package nl.samenbeter.board;

import static nl.samenbeter.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import nl.samenbeter.Given;
import nl.samenbeter.IntegrationTest;
import nl.samenbeter.TestSchool;
import nl.samenbeter.programme.process.ProgrammeVariables;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.TaskListService;
import nl.samenbeter.tasks.TaskPlaceQueries;
import nl.samenbeter.tasks.TaskQueries;
import nl.samenbeter.tasks.TaskState;
import nl.samenbeter.tasks.TaskUndoService;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** The task of week 2 that chooses a goal, from its form to the board and back. */
@IntegrationTest
class GoalTaskServiceTest {

    private static final LocalDate DAY = TestSchool.START.plusWeeks(1).plusDays(3);

    @Autowired
    ApplicationContext application;

    @Autowired
    GoalTaskService service;

    @Autowired
    GoalService goals;

    @Autowired
    BoardService board;

    @Autowired
    BoardQueries queries;

    @Autowired
    TaskQueries tasks;

    @Autowired
    TaskListService list;

    @Autowired
    TaskUndoService undo;

    @Autowired
    TaskPlaceQueries places;

    TestSchool school;
    TaskId task;

    @BeforeEach
    void givenTheTaskOfWeek2() {
        school = new TestSchool(application);
        ProgrammeId programme = school.planned();
        application
                .getBean(RuntimeService.class)
                .startProcessInstanceByKey(
                        "Week2LookAndGoalsProcess",
                        programme.text(),
                        Map.of(ProgrammeVariables.RUN_NUMBER, 1, ProgrammeVariables.WEEK_NUMBER, 2));
        school.fire(programme, "event_goalsOpens");
        TestSchool.clock(DAY.atTime(15, 0));
        task = school.task(school.coach, "userTask_chooseGoals").id();
        Given.signedIn(school.coach, Role.COACH);
    }

    @AfterEach
    void setBack() {
        Given.nobodySignedIn();
        TestSchool.resetClock();
    }

    @Test
    void whatIsChosenRunsOnTheBoardAndTheTaskIsDone() {
        service.finish(task, ChooseGoal.start(goal("Docenten kunnen verder")), Map.of());

        assertThat(only().title()).isEqualTo("Docenten kunnen verder");
        assertThat(only().status()).isEqualTo(GoalStatus.ACTIVE);
        assertThat(only().ownerName()).isEqualTo("Daan Visser");
        assertThat(tasks.details(task).state()).isEqualTo(TaskState.DONE);
        assertThat(service.chosen(task)).containsExactly("Docenten kunnen verder");
    }

    @Test
    void aGoalThatIsRefusedLeavesTheTaskOpenAndTheBoardEmpty() {
        refused("board.goalTerm", () -> service.finish(task, ChooseGoal.start(until(DAY.plusDays(20))), Map.of()));
        refused("board.goalTerm", () -> service.finish(task, ChooseGoal.start(until(DAY.plusDays(90))), Map.of()));
        refused("board.goalMissing", () -> service.finish(task, ChooseGoal.goOn(), Map.of()));

        assertThat(queries.board(school.team).goals()).isEmpty();
        assertThat(tasks.details(task).state()).isEqualTo(TaskState.OPEN);
    }

    @Test
    void theTeamGoesOnWithAGoalThatRunsAlready() {
        goals.proposeActive(school.team, goal("Docenten kunnen verder"));

        service.finish(task, ChooseGoal.goOn(), Map.of());

        assertThat(queries.board(school.team).goals()).hasSize(1);
        assertThat(tasks.details(task).state()).isEqualTo(TaskState.DONE);
    }

    @Test
    void aProposalOnTheBoardIsCompletedAndStarts() {
        ProposeGoal idea = goal("Docenten kunnen verder");
        goals.proposeGoal(school.team, idea);
        ProposeGoal complete = goal(idea.id(), "Docenten kunnen binnen een lesuur verder", null);

        refused("board.changedMeanwhile", () -> service.finish(task, ChooseGoal.start(complete, 7), Map.of()));
        service.finish(task, ChooseGoal.start(complete, only().version()), Map.of());

        assertThat(only().title()).isEqualTo("Docenten kunnen binnen een lesuur verder");
        assertThat(only().status()).isEqualTo(GoalStatus.ACTIVE);
    }

    @Test
    void takingTheTaskBackMakesItAProposalAndItsWordsTheDraft() {
        ProposeGoal goal = goal("Docenten kunnen verder");
        service.finish(task, ChooseGoal.start(goal), Map.of());

        TaskId again = undo.reopen(task);

        assertThat(only().status()).isEqualTo(GoalStatus.PROPOSED);
        assertThat(list.draft(again).orElseThrow().fields())
                .containsEntry(GoalDraft.WHICH, goal.id().text())
                .containsEntry(GoalDraft.TITLE, "Docenten kunnen verder")
                .containsEntry(GoalDraft.BASELINE, "62")
                .containsEntry(GoalDraft.TARGET, "95,5")
                .containsEntry(GoalDraft.OWNER, school.members.getFirst().text());
        service.finish(again, ChooseGoal.start(goal(goal.id(), "Scherper", null), only().version()), Map.of());
        assertThat(only().title()).isEqualTo("Scherper");
        assertThat(only().status()).isEqualTo(GoalStatus.ACTIVE);
    }

    @Test
    void aGoalWithANumberOrAnActionIsNotTakenBack() {
        ProposeGoal goal = goal("Docenten kunnen verder");
        service.finish(task, ChooseGoal.start(goal), Map.of());
        board.addAction(school.team, new AddAction(ActionId.next(), "Bellen", null, DAY.plusDays(1), goal.id(), null));

        assertThat(undo.look(task).isPossible()).isFalse();
        refused("board.goalGoneOn", () -> undo.reopen(task));
        assertThat(only().status()).isEqualTo(GoalStatus.ACTIVE);
    }

    @Test
    void finishingTwiceMakesOneGoal() {
        ProposeGoal goal = goal("Docenten kunnen verder");

        service.finish(task, ChooseGoal.start(goal), Map.of());
        service.finish(task, ChooseGoal.start(goal), Map.of());

        assertThat(queries.board(school.team).goals()).hasSize(1);
    }

    @Test
    void whoDoesNotHaveTheTaskNeitherReadsNorFinishesIt() {
        Given.signedIn(school.outsider(), Role.MEMBER);

        assertThatThrownBy(() -> service.board(task)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.finish(task, ChooseGoal.start(goal("Iets")), Map.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private GoalRow only() {
        assertThat(queries.board(school.team).goals()).hasSize(1);
        return queries.board(school.team).goals().getFirst();
    }

    private ProposeGoal goal(String title) {
        return goal(GoalId.next(), title, null);
    }

    private ProposeGoal until(LocalDate ends) {
        return goal(GoalId.next(), "Docenten kunnen verder", ends);
    }

    private ProposeGoal goal(GoalId id, String title, @Nullable LocalDate ends) {
        return new ProposeGoal(
                id,
                title,
                "Minder lesuitval",
                "Telling",
                new BigDecimal("62"),
                new BigDecimal("95.5"),
                "%",
                DAY,
                ends,
                school.members.getFirst());
    }
}
