package nl.samenbeter.board.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samenbeter.board.EvaluationFacts;
import nl.samenbeter.board.EvaluationFacts.TeamHours;
import nl.samenbeter.board.EvaluationQueries;
import nl.samenbeter.programme.ui.EvaluationPart;
import nl.samenbeter.tasks.TaskDetails;
import nl.samenbeter.tasks.ui.BesideForm;
import nl.samenbeter.tasks.ui.TaskFormContent;
import nl.samenbeter.ui.Texts;

/** What the team did in its eight weeks, beside the evaluation and the decision after it. */
@org.springframework.stereotype.Component
class EvaluationBesideForm implements BesideForm {

    private static final Set<String> TASKS = Set.of("userTask_evaluate", "userTask_decideContinuation");

    /** The field of the evaluation that the figures know already; whoever holds it may say otherwise. */
    private static final String HOURS = "hours";

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    private final EvaluationQueries queries;
    private final List<EvaluationPart> rooms;

    EvaluationBesideForm(EvaluationQueries queries, List<EvaluationPart> rooms) {
        this.queries = queries;
        this.rooms = rooms;
    }

    @Override
    public Optional<Component> about(TaskDetails task, TaskFormContent form) {
        if (task.row().programme() == null || !TASKS.contains(task.row().element())) {
            return Optional.empty();
        }
        EvaluationFacts facts = queries.facts(task.row().programme());
        if (facts.hours() != null && form.typed().getOrDefault(HOURS, "").isBlank()) {
            form.fill(Map.of(HOURS, hours(facts.hours())));
        }
        return Optional.of(with(
                new Div(),
                "board-beside",
                new H3(Texts.text("board.facts.title")),
                new EvaluationBlock(facts, rooms),
                with(
                        new Div(),
                        "board-buttons",
                        new Anchor(EvaluationView.of(facts.programme()), Texts.text("board.facts.print")))));
    }

    private static String hours(TeamHours hours) {
        return BigDecimal.valueOf(hours.weekly())
                .divide(HOUR, 0, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
