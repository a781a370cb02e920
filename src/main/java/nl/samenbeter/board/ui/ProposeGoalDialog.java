package nl.samenbeter.board.ui;

import java.util.function.Consumer;
import nl.samenbeter.board.BoardQueries;
import nl.samenbeter.board.GoalService;
import nl.samenbeter.board.ProposeGoal;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.ui.Texts;

/** A new goal: proposed only, or running at once. */
final class ProposeGoalDialog extends BoardDialog {

    /** @param proposed told what now stands on the board */
    ProposeGoalDialog(TeamBoard board, BoardQueries queries, GoalService service, Consumer<ProposeGoal> proposed) {
        this(
                board,
                service,
                new GoalFields(null, board.today(), board.people(), day -> queries.goalTerm(board.team(), day)),
                proposed);
    }

    private ProposeGoalDialog(TeamBoard board, GoalService service, GoalFields fields, Consumer<ProposeGoal> proposed) {
        super(
                Texts.text("board.goals.new"),
                Texts.text("board.goal.proposeAndStart"),
                () -> {
                    ProposeGoal goal = fields.value(board.today());
                    service.proposeActive(board.team(), goal);
                    proposed.accept(goal);
                },
                fields);
        or(Texts.text("board.goal.propose"), () -> {
            ProposeGoal goal = fields.value(board.today());
            service.proposeGoal(board.team(), goal);
            proposed.accept(goal);
        });
    }
}
