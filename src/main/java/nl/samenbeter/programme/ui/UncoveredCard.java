package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.button;
import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.samenbeter.programme.UncoveredRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;

/** What is coming and has nobody, each with one way to arrange it. Never why somebody is not there. */
final class UncoveredCard {

    private UncoveredCard() {}

    /** @param withTeam whether the coach has more teams */
    static Component of(List<UncoveredRow> rows, boolean withTeam) {
        var card = card(Texts.text("programme.uncovered.title"));
        card.add(with(new Paragraph(Texts.text("programme.uncovered.help")), "s t2"));
        var list = with(new UnorderedList(), "rows");
        rows.forEach(row -> list.add(row(row, withTeam)));
        card.add(list);
        return card;
    }

    private static ListItem row(UncoveredRow row, boolean withTeam) {
        String words = words(row);
        var text = with(new Div(), "grow", with(new Paragraph(words), "strong"));
        if (withTeam) {
            text.add(with(new Paragraph(row.teamName()), "s t2"));
        }
        var link = button(
                row.route(),
                Texts.text("programme.uncovered.solve." + row.route().split("/")[0]),
                "ter");
        link.setAriaLabel(link.getText() + ": " + words);
        return new ListItem(text, link);
    }

    static String words(UncoveredRow row) {
        String what = row.element() == null ? row.name() : PlanNames.of(row.element(), row.name());
        return Texts.text(
                "programme.uncovered." + row.code(),
                Dates.day(row.day()),
                row.count(),
                String.join(" " + Texts.text("programme.uncovered.and") + " ", row.people()),
                what);
    }
}
