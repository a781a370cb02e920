package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.programme.AwayPreview;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Texts;

/** What an absence would do, in sentences, before it is entered. */
class AwayPreviewPart extends Div {

    AwayPreviewPart() {
        getElement().setAttribute("aria-live", "polite");
    }

    void show(AwayPreview preview) {
        removeAll();
        add(new H3(Texts.text("programme.people.preview.title")));
        if (preview.isNothing()) {
            add(with(new Paragraph(Texts.text("programme.people.preview.nothing")), "t2"));
            return;
        }
        var list = new UnorderedList();
        lines(preview).forEach(line -> list.add(new ListItem(line)));
        add(list);
        if (preview.tasks() + preview.toTeam() > 0 && !preview.atOnce()) {
            add(with(new Paragraph(Texts.text("programme.people.preview.later")), "s t2"));
        }
        if (preview.tasks() > 0) {
            add(with(new Paragraph(Texts.text("programme.people.preview.back")), "s t2"));
        }
    }

    static List<String> lines(AwayPreview preview) {
        var lines = new ArrayList<String>();
        if (preview.tasks() > 0 && preview.standIn() != null) {
            lines.add(Texts.text("programme.people.preview.tasks", preview.tasks(), preview.standIn()));
        }
        if (preview.toTeam() > 0) {
            lines.add(Texts.text("programme.people.preview.toTeam", preview.toTeam()));
        }
        preview.turns()
                .forEach(turn -> lines.add(
                        Texts.text("programme.people.preview.turn", Integer.toString(turn.week()), turn.leader())));
        preview.appointments()
                .forEach(moved -> lines.add(Texts.text(
                        "programme.people.preview." + moved.kind(),
                        Dates.day(moved.day()),
                        moved.with().isEmpty() ? "none" : String.join(", ", moved.with()))));
        preview.uncovered().forEach(row -> lines.add(UncoveredCard.words(row)));
        return lines;
    }
}
