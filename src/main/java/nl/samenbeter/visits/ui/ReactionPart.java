package nl.samenbeter.visits.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import nl.samenbeter.visits.FormSheet;

/** What the host writes on a screen of their own, during the talk or after it. */
class ReactionPart extends Div {

    private boolean typed;

    /** @param first nothing has been written yet, so this is what to do now */
    ReactionPart(FormSheet sheet, VisitTools tools, boolean first, Runnable kept) {
        addClassName("visit-question");
        var fields = new ReactionFields(sheet, tools.forms().names(sheet.visit()));
        fields.onTyped(() -> typed = true);
        var outcome = new Div();
        outcome.getElement().setAttribute("role", "status");
        var keep = new Button(Texts.text("visits.reactionKeep"), click -> {
            outcome.removeAll();
            try {
                tools.writing().react(sheet.visit(), fields.value());
            } catch (RuntimeException refused) {
                outcome.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
                return;
            }
            typed = false;
            kept.run();
            Notices.success(Texts.text("visits.reactionKept"));
        });
        if (first) {
            keep.addThemeVariants(ButtonVariant.PRIMARY);
        }
        var title = new H3(Texts.text("visits.reactionTitle"));
        title.addClassName("visit-part");
        add(title, fields, outcome, with(new Div(), "visit-buttons", keep));
    }

    /** Something stands here that is not kept yet. */
    boolean isBusy() {
        return typed;
    }
}
