package nl.samenbeter.barometer.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Objects;
import nl.samenbeter.barometer.RoundResults;
import nl.samenbeter.barometer.RoundRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Texts;

/** One closed round: words first, then bars with numbers, then the rounds before it. */
final class RoundPart extends Div {

    private static final int CHANGES = 3;

    private final RoundResults results;
    private final RoundWords words;

    RoundPart(RoundResults results) {
        this.results = results;
        words = new RoundWords(results);
        addClassName("stack");
        RoundRow row = results.row();
        if (!row.isVisible()) {
            say(Texts.text("barometer.results.teamFirst", Dates.moment(Objects.requireNonNull(row.from()))));
        } else if (!row.enough()) {
            say(Texts.text("barometer.results.tooFew"));
        } else {
            show();
        }
    }

    private Section say(String sentence) {
        RoundRow row = results.row();
        var card = with(
                card(
                        FigureWords.set(row.set()),
                        Html.span(Texts.text("barometer.results.closedOn", Dates.dayYear(row.closedOn())), "s", "t2")),
                "bm-words-first",
                with(new Paragraph(sentence), "bm-say"));
        add(card);
        return card;
    }

    private void show() {
        Section card = say(words.sentence());
        words.changes().stream()
                .skip(1)
                .limit(CHANGES - 1)
                .forEach(change -> card.add(new Paragraph(FigureWords.sentence(change.getKey(), change.getValue()))));
        new FigureBars(results.figures().values(), results::change).cards().forEach(this::add);
        if (results.trend().size() > 1) {
            var trend = card(Texts.text("barometer.results.trend"));
            trend.add(new TrendTable(results.trend()));
            add(trend);
        }
    }
}
