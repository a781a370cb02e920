package nl.samenbeter.board.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import nl.samenbeter.board.GoalDraft;
import nl.samenbeter.board.GoalRow;
import nl.samenbeter.board.GoalStatus;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.tasks.ui.FieldsForm;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** A new goal, a proposal on the board, or what runs already; not asked while only one of them is possible. */
final class GoalChoice extends FieldsForm {

    private final boolean mayBeNone;
    private final Map<String, GoalRow> proposals = new LinkedHashMap<>();
    private final List<String> answers = new ArrayList<>();
    private final RadioButtonGroup<String> which;
    private boolean running;

    GoalChoice(TeamBoard board, boolean mayBeNone) {
        super("board.task");
        this.mayBeNone = mayBeNone;
        read(board);
        which = choice(GoalDraft.WHICH, answers, this::said);
        which.setVisible(answers.size() > 1);
        which.setValue(answers.contains(GoalDraft.GO_ON) ? GoalDraft.GO_ON : only());
    }

    private void read(TeamBoard board) {
        answers.clear();
        proposals.clear();
        running = board.goals(GoalStatus.ACTIVE).findAny().isPresent();
        if (board.goals(GoalStatus.ACTIVE).count() < TeamBoard.MOST_GOALS) {
            answers.add(GoalDraft.NEW);
            board.goals(GoalStatus.PROPOSED)
                    .forEach(goal -> proposals.put(goal.id().text(), goal));
            answers.addAll(proposals.keySet());
        }
        if (running || mayBeNone) {
            answers.add(GoalDraft.GO_ON);
        }
    }

    /** What was chosen stays, when it is still possible. */
    void lookAgain(TeamBoard board) {
        String chosen = which.getValue();
        read(board);
        which.setItems(answers);
        which.setVisible(answers.size() > 1);
        which.setValue(answers.contains(chosen) ? chosen : only());
    }

    private @Nullable String only() {
        return answers.size() == 1 ? answers.getFirst() : null;
    }

    private String said(String answer) {
        GoalRow proposal = proposals.get(answer);
        return proposal == null
                ? Texts.text("board.task." + GoalDraft.WHICH + "." + (isNone(answer) ? "none" : answer))
                : Texts.text("board.task.which.proposal", proposal.title());
    }

    private boolean isNone(String answer) {
        return answer.equals(GoalDraft.GO_ON) && !running;
    }

    void onChosen(Consumer<Boolean> chosen) {
        which.addValueChangeListener(change -> chosen.accept(change.isFromClient()));
    }

    boolean isGoal() {
        return which.getValue() != null && !which.getValue().equals(GoalDraft.GO_ON);
    }

    boolean isProposal() {
        return proposals.containsKey(String.valueOf(which.getValue()));
    }

    GoalRow proposal() {
        return Objects.requireNonNull(proposals.get(which.getValue()));
    }

    @Override
    public String finishKey() {
        return "board.task.finish";
    }

    /** Whoever holds it finishes. */
    @Override
    public void finish() {
        throw new UnsupportedOperationException();
    }
}
