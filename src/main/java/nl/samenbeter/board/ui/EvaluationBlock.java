package nl.samenbeter.board.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.samenbeter.board.EvaluationFacts;
import nl.samenbeter.board.EvaluationFacts.Points;
import nl.samenbeter.board.EvaluationFacts.TeamHours;
import nl.samenbeter.board.GoalReading;
import nl.samenbeter.board.GoalRow;
import nl.samenbeter.programme.ui.EvaluationPart;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;

/** The eight weeks in figures, hours, goals, and what other rooms know of them. */
@StyleSheet("context://styles/board.css")
final class EvaluationBlock extends Div {

    EvaluationBlock(EvaluationFacts facts, List<EvaluationPart> rooms) {
        addClassName("evaluation-facts");
        add(figures(facts), with(new Paragraph(minutes(facts)), "s t2"));
        if (facts.hours() != null) {
            add(hours(facts.hours()));
        }
        if (facts.points() != null && facts.points().closed() + facts.points().open() > 0) {
            add(points(facts.points()));
        }
        if (!facts.goals().isEmpty()) {
            var goals = with(new UnorderedList(), "rows");
            facts.goals().forEach(goal -> goals.add(new ListItem(goal(goal))));
            add(goals);
        }
        rooms.forEach(room -> room.of(facts.team(), facts.startsOn()).ifPresent(this::add));
    }

    private static Component figures(EvaluationFacts facts) {
        return with(
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
    }

    private static Component figure(String number, String key) {
        return with(new Div(), "", span(number, "num"), span(Texts.text(key)));
    }

    private static String minutes(EvaluationFacts facts) {
        return Texts.text(
                "board.facts.minutes", Dates.duration(facts.plannedMinutes()), Dates.duration(facts.normMinutes()));
    }

    private static Component hours(TeamHours hours) {
        return with(
                new Paragraph(Texts.text(
                        "board.facts.hours",
                        hours.people(),
                        Dates.duration(hours.planned()),
                        Dates.duration(hours.done()),
                        Dates.duration(hours.weekly()))),
                "s t2");
    }

    private static Component points(Points points) {
        return with(
                new Paragraph(Texts.text("board.facts.points", points.closed(), points.confirmed(), points.open())),
                "s t2");
    }

    private static Component goal(GoalRow goal) {
        GoalReading last = goal.lastReading();
        var text = BoardWords.briefly(
                goal,
                span(
                        last == null
                                ? Texts.text("board.goal.noNumber")
                                : Texts.text("board.facts.now", BoardWords.number(last.value(), goal.unit()))));
        if (goal.adjusted() != null) {
            text.add(BoardWords.adjusted(goal, goal.adjusted()));
        }
        return text;
    }
}
