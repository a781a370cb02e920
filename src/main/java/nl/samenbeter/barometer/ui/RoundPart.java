package nl.samenbeter.barometer.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.samenbeter.barometer.Question;
import nl.samenbeter.barometer.RoundResults;
import nl.samenbeter.barometer.RoundResults.Change;
import nl.samenbeter.barometer.RoundRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Texts;

/** One closed round: words first, then bars with numbers, then the rounds before it. */
final class RoundPart extends Div {

    private static final int CHANGES = 3;

    private final RoundResults results;

    RoundPart(RoundResults results) {
        this.results = results;
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
        var words = with(
                card(
                        FigureWords.set(row.set()),
                        Html.span(Texts.text("barometer.results.closedOn", Dates.dayYear(row.closedOn())), "s", "t2")),
                "bm-words-first",
                with(new Paragraph(sentence), "bm-say"));
        add(words);
        return words;
    }

    private void show() {
        Section words = say(taken() + " " + first());
        changes().stream()
                .skip(1)
                .limit(CHANGES - 1)
                .forEach(change -> words.add(new Paragraph(FigureWords.sentence(change.getKey(), change.getValue()))));
        new FigureBars(results.figures().values(), results::change).cards().forEach(this::add);
        if (results.trend().size() > 1) {
            var trend = card(Texts.text("barometer.results.trend"));
            trend.add(new TrendTable(results.trend()));
            add(trend);
        }
    }

    private String taken() {
        int taken = Objects.requireNonNull(results.taken());
        Integer asked = results.asked();
        return asked == null
                ? Texts.text("barometer.results.taken", taken)
                : Texts.text("barometer.results.takenOf", taken, asked);
    }

    private String first() {
        List<Map.Entry<Question, Change>> changes = changes();
        if (!changes.isEmpty()) {
            return FigureWords.sentence(
                    changes.getFirst().getKey(), changes.getFirst().getValue());
        }
        return Texts.text(results.isCompared() ? "barometer.results.littleChange" : "barometer.results.firstTime");
    }

    /** What people think now and thought before, the largest difference first. */
    private List<Map.Entry<Question, Change>> changes() {
        return Arrays.stream(Question.values())
                .filter(question -> question.kind() == Question.Kind.SCALE)
                .map(question -> Map.entry(question, results.change(question)))
                .filter(entry -> entry.getValue().isPresent())
                .map(entry -> Map.entry(
                        entry.getKey(),
                        Optional.of(entry.getValue()).flatMap(change -> change).orElseThrow()))
                .sorted(Comparator.comparing((Map.Entry<Question, Change> entry) ->
                                entry.getValue().size())
                        .reversed())
                .toList();
    }
}
