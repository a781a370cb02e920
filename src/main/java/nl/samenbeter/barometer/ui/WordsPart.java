package nl.samenbeter.barometer.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import nl.samenbeter.barometer.RoundResults;
import nl.samenbeter.barometer.WrittenWords;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Texts;

/** What people wrote: first for the coach, who may keep words back, then for the team. */
final class WordsPart {

    /** What the coach can do. */
    interface Check {

        void withhold(UUID words, boolean withheld);

        void show();
    }

    private WordsPart() {}

    static Section of(RoundResults results, Check check) {
        var card = with(Html.card(Texts.text("barometer.results.section.TEXT")), "bm-written");
        if (results.mayCheck()) {
            card.add(with(new Paragraph(Texts.text("barometer.words.check")), "t2"));
        } else if (results.checking()) {
            card.add(new Paragraph(Texts.text("barometer.words.waiting")));
            return card;
        } else {
            card.add(with(
                    new Paragraph(
                            results.kept() == 0
                                    ? Texts.text("barometer.words.noNames")
                                    : Texts.text("barometer.words.kept", results.kept())),
                    "s t2"));
        }
        var list = with(new UnorderedList(), "rows");
        results.written().forEach(one -> list.add(row(one, results.mayCheck(), check)));
        card.add(list);
        if (results.mayCheck()) {
            card.add(new Button(Texts.text("barometer.words.show"), click -> check.show()));
        }
        return card;
    }

    private static ListItem row(WrittenWords one, boolean mayCheck, Check check) {
        var words = with(new Div(), "grow", span(one.words()));
        var row = new ListItem(words);
        if (!mayCheck) {
            return row;
        }
        if (one.withheld()) {
            words.add(span(Texts.text("barometer.words.withheld"), "badge", "plain"));
        }
        String key = one.withheld() ? "barometer.words.showAgain" : "barometer.words.withhold";
        row.add(new Button(Texts.text(key), click -> check.withhold(one.id(), !one.withheld())));
        return row;
    }
}
