package nl.samenbeter.barometer.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samenbeter.barometer.BarometerQueries;
import nl.samenbeter.barometer.RoundResults.Column;
import nl.samenbeter.barometer.RoundRow;
import nl.samenbeter.programme.ui.EvaluationPart;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;

/** From the first barometer to the last, as the page of results shows them. */
@org.springframework.stereotype.Component
class BarometerEvaluationPart implements EvaluationPart {

    private final BarometerQueries queries;
    private final Access access;

    BarometerEvaluationPart(BarometerQueries queries, Access access) {
        this.queries = queries;
        this.access = access;
    }

    @Override
    public Optional<Component> of(TeamId team, LocalDate startsOn) {
        List<Column> rounds =
                access.team(team, Permission.BAROMETER_SEE) ? queries.eightWeeks(team, startsOn) : List.of();
        return rounds.isEmpty() ? Optional.empty() : Optional.of(new Block(rounds));
    }

    @StyleSheet("context://styles/barometer.css")
    private static final class Block extends Div {

        private Block(List<Column> rounds) {
            addClassName("evaluation-barometer");
            add(new H3(Texts.text("barometer.evaluation.title")));
            List<Column> shown =
                    rounds.stream().filter(round -> !round.figures().isEmpty()).toList();
            if (!shown.isEmpty()) {
                add(with(new Paragraph(Texts.text("barometer.evaluation.scale")), "s t2"), new TrendTable(shown));
            }
            rounds.stream()
                    .filter(round -> round.figures().isEmpty())
                    .map(Column::row)
                    .forEach(round -> add(with(new Paragraph(why(round)), "s t2")));
        }

        private static String why(RoundRow round) {
            String name = Texts.text("barometer.short." + round.set().name());
            return round.from() == null
                    ? Texts.text("barometer.evaluation.tooFew", name)
                    : Texts.text(
                            "barometer.evaluation.later",
                            name,
                            Dates.day(round.from().toLocalDate()));
        }
    }
}
