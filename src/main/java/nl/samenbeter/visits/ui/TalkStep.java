package nl.samenbeter.visits.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.visits.FormSheet;
import org.jspecify.annotations.Nullable;

/** One of the three steps of the talk (domain 2.1): the visitor tells, the host reacts, together they think of what could be better. */
@StyleSheet("context://styles/visits.css")
class TalkStep extends Div {

    static final int LAST = 3;

    /** @param fields what the visitor writes in this step; in the second the host writes, on another screen */
    TalkStep(FormSheet sheet, int step, Component asked, @Nullable Component fields) {
        addClassName("visit-question");
        add(with(span(Texts.text("visits.talk.step", step, LAST)), "visit-step"), asked);
        if (step < LAST) {
            var title = new H3(Texts.text("visits.talk." + step + ".title"));
            title.addClassName("visit-part");
            add(title, new Paragraph(Texts.text("visits.talk." + step)));
        }
        if (fields != null) {
            add(fields);
        } else if (sheet.reacts()) {
            String name = ClosingFields.name(sheet);
            add(ClosingFields.waiting(
                    Texts.text("visits.reactionOf", name), sheet.reaction(), Texts.text("visits.hostReacts", name)));
        }
    }
}
