package nl.samenbeter.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenbeter.board.BoardQueries;
import nl.samenbeter.board.ChooseGoal;
import nl.samenbeter.board.GoalDraft;
import nl.samenbeter.board.GoalId;
import nl.samenbeter.board.GoalRow;
import nl.samenbeter.board.GoalService;
import nl.samenbeter.board.GoalStatus;
import nl.samenbeter.board.GoalTaskService;
import nl.samenbeter.board.TeamBoard;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.TaskId;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** The goals that run, what the model asks beside them, and the goal that comes now. */
final class GoalTaskContent implements TaskFormContent {

    private final TaskId task;
    private final GoalTaskService service;
    private final GoalService goals;
    private final BoardQueries queries;
    private final @Nullable TaskFormContent words;
    private final GoalChoice choice;
    private final NewGoalForm fields;
    private final GoalId made = GoalId.next();
    private final Div running = new Div();
    private final Body body = new Body();

    /** @param words the fields of the model; absent when it has none */
    GoalTaskContent(
            TaskDetails task,
            GoalTaskService service,
            GoalService goals,
            BoardQueries queries,
            Optional<TaskFormContent> words) {
        this.task = task.row().id();
        this.service = service;
        this.goals = goals;
        this.queries = queries;
        this.words = words.orElse(null);
        TeamBoard board = service.board(this.task);
        choice = new GoalChoice(board, service.mayBeNone(this.task));
        fields = new NewGoalForm(board, day -> service.term(this.task, day));
        running.addClassName("board-beside");
        show(board);
        body.add(running);
        words.ifPresent(asked -> body.add(asked.component()));
        body.add(choice.component(), fields.component());
        choice.onChosen(this::chosen);
        chosen(false);
    }

    private void show(TeamBoard board) {
        running.removeAll();
        running.setVisible(board.goals(GoalStatus.ACTIVE).findAny().isPresent());
        running.add(
                new H3(Texts.text("board.beside.goals")),
                new GoalsPart(board, queries, goals, this::lookAgain).running(),
                new Anchor(BoardNavigation.to(board.team()), Texts.text("board.beside.link")));
    }

    private void lookAgain() {
        TeamBoard board = service.board(task);
        show(board);
        choice.lookAgain(board);
    }

    /** A proposal brings what stands on the board. */
    private void chosen(boolean byHand) {
        fields.component().setVisible(choice.isGoal());
        if (byHand && choice.isProposal()) {
            fields.fill(GoalDraft.of(choice.proposal()));
        }
    }

    private Stream<TaskFormContent> parts() {
        return Stream.concat(Stream.ofNullable(words), Stream.of(choice, fields));
    }

    @Override
    public Component component() {
        return body;
    }

    @Override
    public String finishKey() {
        return "board.task.finish";
    }

    @Override
    public boolean validate() {
        return (words == null || words.validate()) && choice.validate() && (!choice.isGoal() || fields.validate());
    }

    @Override
    public void finish() {
        service.finish(task, decided(), words == null ? Map.of() : words.typed());
    }

    private ChooseGoal decided() {
        if (!choice.isGoal()) {
            return ChooseGoal.goOn();
        }
        if (choice.isProposal()) {
            GoalRow proposal = choice.proposal();
            return ChooseGoal.start(fields.goal(proposal.id()), proposal.version());
        }
        return ChooseGoal.start(fields.goal(made));
    }

    @Override
    public boolean keepsDraft() {
        return true;
    }

    @Override
    public Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        parts().forEach(part -> typed.putAll(part.typed()));
        return typed;
    }

    @Override
    public void fill(Map<String, String> draft) {
        parts().forEach(part -> part.fill(draft));
    }

    @Override
    public void onTyped(Runnable changed) {
        parts().forEach(part -> part.onTyped(changed));
    }

    @Override
    public void lock() {
        running.setVisible(false);
        parts().forEach(TaskFormContent::lock);
    }

    @StyleSheet("context://styles/board.css")
    private static final class Body extends Div {

        private Body() {
            addClassName("goal-task");
        }
    }
}
