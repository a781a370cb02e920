package nl.samenbeter.board.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.Set;
import nl.samenbeter.board.EvaluationFacts;
import nl.samenbeter.board.EvaluationQueries;
import nl.samenbeter.board.GoalReading;
import nl.samenbeter.board.GoalRow;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.BesideForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;

/** What the team did in its eight weeks, beside the evaluation and the decision after it. */
@org.springframework.stereotype.Component
class EvaluationBesideForm implements BesideForm {

    private static final Set<String> TASKS = Set.of("userTask_evaluate", "userTask_decideContinuation");

    private final EvaluationQueries queries;

    EvaluationBesideForm(EvaluationQueries queries) {
        this.queries = queries;
    }

    @Override
    public Optional<Component> about(TaskDetails task, TaskFormContent form) {
        return task.row().programme() == null || !TASKS.contains(task.row().element())
                ? Optional.empty()
                : Optional.of(facts(queries.facts(task.row().programme())));
    }

    private static Component facts(EvaluationFacts facts) {
        var figures = with(
                new Div(),
                "figs",
                figure(
                        Texts.text("board.facts.of", facts.sessionsHeld(), facts.sessionsPlanned()),
                        "board.facts.sessions"),
                figure(Integer.toString(facts.visits()), "board.facts.visits"),
                figure(Integer.toString(facts.preparations()), "board.facts.preparations"),
                figure(
                        Texts.text(
                                "board.facts.of",
                                facts.goalsReached(),
                                facts.goals().size()),
                        "board.facts.goals"));
        var block = new Block();
        block.add(
                new H3(Texts.text("board.facts.title")),
                figures,
                with(
                        new Paragraph(Texts.text(
                                "board.facts.minutes",
                                Dates.duration(facts.plannedMinutes()),
                                Dates.duration(facts.normMinutes()))),
                        "s t2"));
        if (facts.pointsClosed() + facts.pointsOpen() > 0) {
            block.add(with(
                    new Paragraph(Texts.text("board.facts.points", facts.pointsClosed(), facts.pointsOpen())), "s t2"));
        }
        if (!facts.goals().isEmpty()) {
            var goals = with(new UnorderedList(), "rows");
            facts.goals().forEach(goal -> goals.add(new ListItem(goal(goal))));
            block.add(goals);
        }
        return block;
    }

    private static Component figure(String number, String key) {
        return with(new Div(), "", span(number, "num"), span(Texts.text(key)));
    }

    private static Component goal(GoalRow goal) {
        GoalReading last = goal.lastReading();
        return with(
                new Div(),
                "grow",
                span(goal.title(), "board-title"),
                with(
                        new Div(),
                        "meta",
                        BoardWords.badge(goal),
                        span(Texts.text(
                                "board.goal.fromTo",
                                BoardWords.number(goal.baseline(), goal.unit()),
                                BoardWords.number(goal.target(), goal.unit()))),
                        span(
                                last == null
                                        ? Texts.text("board.goal.noNumber")
                                        : Texts.text(
                                                "board.facts.now", BoardWords.number(last.value(), goal.unit())))));
    }

    @StyleSheet("context://styles/board.css")
    private static final class Block extends Div {

        private Block() {
            addClassName("board-beside");
        }
    }
}
