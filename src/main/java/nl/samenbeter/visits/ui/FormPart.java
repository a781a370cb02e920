package nl.samenbeter.visits.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.visits.Fact;
import nl.samenbeter.visits.FormSheet;
import org.jspecify.annotations.Nullable;

/** The words of a form, to read; what the host writes stands in the fields of the host. */
final class FormPart {

    private FormPart() {}

    static Div of(FormSheet sheet) {
        var part = with(new Div(), "visit-question", question(sheet.question()));
        if (!sheet.facts().isEmpty()) {
            part.add(facts(sheet.facts()));
        }
        String other = ClosingFields.name(sheet);
        if (sheet.mine()) {
            words(Texts.text("visits.reactionOf", other), sheet.reaction()).forEach(part::add);
        }
        words(Texts.text("visits.together"), sheet.together()).forEach(part::add);
        if (sheet.mine()) {
            words(Texts.text("visits.takes"), sheet.visitorTakes()).forEach(part::add);
            words(Texts.text("visits.takesOf", other), sheet.hostTakes()).forEach(part::add);
        } else {
            words(Texts.text("visits.takesOf", other), sheet.visitorTakes()).forEach(part::add);
        }
        if (sheet.followUp() != null) {
            part.add(words(
                            Texts.text("visits.followUp"),
                            Texts.text("visits.followUp." + sheet.followUp().name()))
                    .getFirst());
        }
        return part;
    }

    static Component question(String question) {
        return words(Texts.text("visits.question"), question.isEmpty() ? Texts.text("visits.noQuestion") : question)
                .getFirst();
    }

    /** Empty without words. */
    static List<Component> words(String label, @Nullable String words) {
        if (words == null) {
            return List.of();
        }
        var text = new Paragraph(words);
        text.addClassName("visit-words");
        return List.of(with(new Div(), "visit-read", span(label, "visit-label"), text));
    }

    static Component facts(List<Fact> facts) {
        var list = with(new OrderedList(), "visit-fact-list");
        facts.forEach(fact -> {
            var item = new ListItem(span(fact.seen(), "visit-words"));
            if (fact.effect() != null) {
                item.add(with(new Div(), "t2 visit-words", span(Texts.text("visits.fact.therefore", fact.effect()))));
            }
            list.add(item);
        });
        var head = new H3(Texts.text("visits.factsRead"));
        head.addClassName("visit-label");
        return with(new Div(), "visit-read", head, list);
    }
}
