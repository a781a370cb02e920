package nl.samenbeter.barometer.ui;

import static nl.samenbeter.ui.Html.button;
import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.samenbeter.barometer.Figure;
import nl.samenbeter.barometer.Question;
import nl.samenbeter.barometer.RoundResults;
import nl.samenbeter.barometer.RoundResults.Change;
import nl.samenbeter.barometer.SummaryPage;
import nl.samenbeter.barometer.Verdict;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;

/** Results in short, for pages about other things, and the way to the page with all of them. */
public final class BarometerGlance {

    private static final int FIGURES = 4;

    private BarometerGlance() {}

    /** The round of a team. */
    public record OfTeam(TeamId team, RoundResults round) {}

    public static Section of(OfTeam shown) {
        RoundResults round = shown.round();
        boolean enough = round.row().enough();
        Section card = titled(FigureWords.set(round.row().set()), BarometerView.ROUTE + "/" + shown.team());
        card.add(new Paragraph(enough ? new RoundWords(round).sentence() : Texts.text("barometer.results.tooFew")));
        return enough ? withFigures(card, round.figures().values(), round::change) : card;
    }

    /** All teams of a school together in a quarter. */
    public static Section of(SummaryPage.OfQuarter quarter) {
        Section card = titled(Texts.text("barometer.glance.title"), BarometerView.ROUTE);
        card.add(new Paragraph(Texts.text(
                "barometer.summary.teams", Dates.range(quarter.firstDay(), quarter.lastDay()), quarter.teams())));
        if (quarter.figures().stream().allMatch(figure -> figure.verdict() == Verdict.HIDDEN)) {
            card.add(new Paragraph(Texts.text("barometer.summary.nothing")));
            return card;
        }
        return withFigures(card, quarter.figures(), question -> Optional.empty());
    }

    private static Section titled(String title, String route) {
        return card(title, button(route, Texts.text("barometer.glance.link"), "ter"));
    }

    /** Those that changed most first. */
    private static Section withFigures(
            Section card, Collection<Figure> figures, Function<Question, Optional<Change>> changes) {
        List<Figure> shown = figures.stream()
                .filter(figure -> figure.question().kind() == Question.Kind.SCALE && figure.mean() != null)
                .sorted(Comparator.comparing((Figure figure) -> changes.apply(figure.question())
                        .map(change -> change.size().negate())
                        .orElse(BigDecimal.ZERO)))
                .limit(FIGURES)
                .toList();
        var list = with(new Div(), "figs");
        shown.forEach(figure -> list.add(of(figure, changes.apply(figure.question()))));
        card.add(list);
        return card;
    }

    private static Div of(Figure figure, Optional<Change> change) {
        var part = new Div();
        part.getElement()
                .appendChild(new Element("b").setText(FigureWords.number(Objects.requireNonNull(figure.mean()))));
        part.add(span(FigureWords.question(figure.question())));
        change.ifPresent(since -> part.add(span(FigureWords.change(since))));
        return part;
    }
}
