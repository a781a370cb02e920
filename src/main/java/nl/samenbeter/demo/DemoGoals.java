package nl.samenbeter.demo;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samenbeter.board.ChooseGoal;
import nl.samenbeter.board.GoalId;
import nl.samenbeter.board.GoalRow;
import nl.samenbeter.board.GoalService;
import nl.samenbeter.board.GoalStatus;
import nl.samenbeter.board.GoalTaskService;
import nl.samenbeter.board.ProposeGoal;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.tasks.TaskRow;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How teams of the demo school choose and change goals: what is nearly over is closed, and one is always running. */
@Component
@Profile("demo")
class DemoGoals {

    private static final int NEARLY_OVER = 7;

    private final GoalTaskService tasks;
    private final GoalService goals;

    DemoGoals(GoalTaskService tasks, GoalService goals) {
        this.tasks = tasks;
        this.goals = goals;
    }

    void finish(TaskRow task) {
        TeamBoard board = tasks.board(task.id());
        board.goals(GoalStatus.ACTIVE)
                .filter(goal -> goal.ends().isBefore(board.today().plusDays(NEARLY_OVER)))
                .forEach(goal -> close(board, goal));
        boolean running =
                tasks.board(task.id()).goals(GoalStatus.ACTIVE).findAny().isPresent();
        tasks.finish(task.id(), running ? ChooseGoal.goOn() : ChooseGoal.start(next(task, board)), words(task));
    }

    private void close(TeamBoard board, GoalRow goal) {
        goals.close(board.team(), goal.id(), goal.version(), GoalStatus.REACHED, DemoWords.REACHED);
    }

    private static ProposeGoal next(TaskRow task, TeamBoard board) {
        boolean first = task.element().equals("userTask_chooseGoals");
        return new ProposeGoal(
                GoalId.next(),
                first ? DemoWords.FIRST_GOAL : DemoWords.NEXT_GOAL,
                DemoWords.EFFECT,
                DemoWords.MEASURE,
                BigDecimal.valueOf(first ? 60 : 40),
                BigDecimal.valueOf(90),
                "%",
                board.today(),
                null,
                board.people().getFirst().id());
    }

    private static Map<String, String> words(TaskRow task) {
        var words = new HashMap<String, String>();
        List.of("top", "tip", "celebrate").forEach(field -> words.put(field, DemoWords.answer(task.element(), field)));
        return words;
    }
}
