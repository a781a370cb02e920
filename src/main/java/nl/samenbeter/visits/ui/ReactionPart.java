package nl.samenbeter.visits.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;
import nl.samenbeter.visits.FormSheet;
import nl.samenbeter.visits.WriteReaction;

/** What the host writes on a screen of their own, during the talk or after it. */
class ReactionPart extends Div {

    private static final int LONGEST_REACTION = 1000;
    private static final int LONGEST_TAKES = 500;

    private final TextArea reaction = new TextArea(Texts.text("visits.reaction"));
    private final TextArea takes = new TextArea(Texts.text("visits.takes"));
    private boolean typed;

    /** @param first nothing has been written yet, so this is what to do now */
    ReactionPart(FormSheet sheet, VisitTools tools, boolean first, Runnable kept) {
        addClassName("visit-question");
        reaction.setMaxLength(LONGEST_REACTION);
        reaction.setMinRows(3);
        reaction.setHelperText(Texts.text("visits.reactionHelp"));
        reaction.setValue(sheet.reaction() == null ? "" : sheet.reaction());
        takes.setMaxLength(LONGEST_TAKES);
        takes.setMinRows(2);
        takes.setValue(sheet.hostTakes() == null ? "" : sheet.hostTakes());
        reaction.addValueChangeListener(change -> typed = true);
        takes.addValueChangeListener(change -> typed = true);
        var outcome = new Div();
        outcome.getElement().setAttribute("role", "status");
        var keep = new Button(Texts.text("visits.reactionKeep"), click -> {
            outcome.removeAll();
            try {
                tools.writing().react(sheet.visit(), new WriteReaction(reaction.getValue(), takes.getValue()));
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
        add(title, reaction, takes, outcome, with(new Div(), "visit-buttons", keep));
    }

    /** Something stands here that is not kept yet. */
    boolean isBusy() {
        return typed;
    }
}
