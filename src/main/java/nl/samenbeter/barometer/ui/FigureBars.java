package nl.samenbeter.barometer.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.samenbeter.barometer.Audience;
import nl.samenbeter.barometer.Figure;
import nl.samenbeter.barometer.Question;
import nl.samenbeter.barometer.RoundResults.Change;
import nl.samenbeter.barometer.Verdict;
import nl.samenbeter.ui.Texts;

/** Figures as bars, each with its number in words beside it, so that the picture hides nothing. */
final class FigureBars {

    private final Collection<Figure> figures;
    private final Function<Question, Optional<Change>> changes;

    FigureBars(Collection<Figure> figures, Function<Question, Optional<Change>> changes) {
        this.figures = figures;
        this.changes = changes;
    }

    /** A card for each kind of question that was asked. */
    List<Section> cards() {
        return List.of(Question.Kind.SCALE, Question.Kind.COUNT, Question.Kind.CHOICE).stream()
                .filter(kind -> figures.stream().anyMatch(figure -> is(figure, kind)))
                .map(this::of)
                .toList();
    }

    private static boolean is(Figure figure, Question.Kind kind) {
        return figure.question().kind() == kind;
    }

    private Section of(Question.Kind kind) {
        var card = with(card(title(kind)), "bm-figures");
        if (kind == Question.Kind.SCALE) {
            card.add(with(new Paragraph(Texts.text("barometer.results.scale")), "s t2"));
        }
        List<Figure> ofKind =
                figures.stream().filter(figure -> is(figure, kind)).toList();
        if (kind == Question.Kind.CHOICE) {
            ofKind.forEach(figure -> card.add(choice(figure)));
            return card;
        }
        var bars = with(new UnorderedList(), "bm-bars");
        ofKind.forEach(figure -> bars.add(mean(figure)));
        card.add(bars);
        return card;
    }

    private String title(Question.Kind kind) {
        Audience audience = figures.iterator().next().question().audience();
        String asked = audience == Audience.TEAM ? "" : "." + audience.name();
        return Texts.text("barometer.results.section." + kind.name() + asked);
    }

    private ListItem mean(Figure figure) {
        Question question = figure.question();
        var row = new ListItem(span(FigureWords.question(question), "q"));
        BigDecimal mean = figure.mean();
        if (mean == null) {
            row.add(span(Texts.text("barometer.verdict." + figure.verdict().name()), "t2", "none"));
            return row;
        }
        double share = (mean.doubleValue() - question.lowest()) / (question.highest() - question.lowest());
        row.add(track(share), span(FigureWords.number(mean), "strong", "num"));
        changes.apply(question).ifPresent(change -> row.add(span(FigureWords.change(change), "s", "t2", "change")));
        return row;
    }

    private static Component choice(Figure figure) {
        Question question = figure.question();
        var part = with(new Div(), "bm-choice", new H3(FigureWords.question(question)));
        if (figure.verdict() != Verdict.SHOWN) {
            part.add(with(
                    new Paragraph(
                            Texts.text("barometer.verdict." + figure.verdict().name())),
                    "t2"));
            return part;
        }
        var bars = with(new UnorderedList(), "bm-bars");
        for (int i = 0; i < figure.choices().size(); i++) {
            int times = figure.choices().get(i);
            bars.add(new ListItem(
                    span(FigureWords.option(question, question.lowest() + i), "q"),
                    track((double) times / figure.answers()),
                    span(Texts.text("barometer.results.times", times, figure.answers()), "strong", "num")));
        }
        part.add(bars);
        return part;
    }

    private static Div track(double share) {
        var fill = with(new Div(), "fill");
        fill.getStyle().set("width", String.format(Locale.ROOT, "%.1f%%", share * 100));
        var track = with(new Div(), "track", fill);
        track.getElement().setAttribute("aria-hidden", "true");
        return track;
    }
}
