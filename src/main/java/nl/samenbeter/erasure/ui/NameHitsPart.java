package nl.samenbeter.erasure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.samenbeter.erasure.NameHit;
import nl.samenbeter.erasure.NameService;
import nl.samenbeter.erasure.RedactName;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** The texts in which a name stands, each with a button that takes it out. */
class NameHitsPart extends Div {

    private final NameService service;
    private final Div notice = new Div();
    private final Div found = new Div();
    private List<String> names = List.of();

    NameHitsPart(NameService service) {
        this.service = service;
        found.getElement().setAttribute("aria-live", "polite");
        add(notice, found);
    }

    void look(List<String> sought) {
        names = sought;
        attempt(() -> {});
    }

    private void attempt(Runnable action) {
        notice.removeAll();
        try {
            action.run();
        } catch (RuntimeException refused) {
            notice.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
        }
        try {
            show(service.find(names));
        } catch (RuntimeException refused) {
            found.removeAll();
            notice.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
        }
    }

    private void show(List<NameHit> hits) {
        found.removeAll();
        if (hits.isEmpty()) {
            found.add(new Paragraph(Texts.text("erasure.hits.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        hits.forEach(hit -> list.add(row(hit)));
        found.add(new Paragraph(Texts.text("erasure.hits.count", hits.size())), list);
    }

    private ListItem row(NameHit hit) {
        String kind = Texts.text("erasure.place." + hit.table());
        String place = hit.where() == null ? kind : kind + " · " + hit.where();
        var title = new Span(place);
        title.addClassName("strong");
        var words = new Div(
                title,
                new Paragraph(
                        hit.around() == null
                                ? Texts.text("erasure.hits.closed")
                                : Texts.text("erasure.hits.around", hit.around())));
        words.addClassName("grow");
        var button = new Button(
                Texts.text("erasure.hits.redact"),
                click -> attempt(() -> {
                    service.redact(new RedactName(hit.table(), hit.column(), hit.key(), names));
                    Notices.success(Texts.text("erasure.hits.redacted"));
                }));
        button.setAriaLabel(Texts.text("erasure.hits.redactIn", place));
        return new ListItem(words, button);
    }
}
