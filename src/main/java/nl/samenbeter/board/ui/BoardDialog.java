package nl.samenbeter.board.ui;

import static nl.samenbeter.ui.Html.scrolling;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** Asks something for the board. A refusal stands in the dialog, with what was typed. */
class BoardDialog extends Dialog {

    private final Div refusal = new Div();

    BoardDialog(String title, String send, Runnable keep, Component... content) {
        setHeaderTitle(title);
        setWidth("min(560px, 96vw)");
        refusal.getElement().setAttribute("aria-live", "polite");
        var stack = with(new Div(), "stack board-fields", content);
        stack.add(refusal);
        add(scrolling(stack));
        var button = new Button(send, click -> attempt(keep));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("ui.cancel"), click -> close()), button);
    }

    /** Another answer than the filled button, before it. */
    BoardDialog or(String text, Runnable other) {
        getFooter().addComponentAsFirst(new Button(text, click -> attempt(other)));
        return this;
    }

    private void attempt(Runnable action) {
        refusal.removeAll();
        try {
            action.run();
            close();
        } catch (RuntimeException refused) {
            refusal.add(Notices.card(Tone.WARN, Failures.sentence(refused)));
            refusal.getElement().callJsFunction("scrollIntoView");
        }
    }
}
