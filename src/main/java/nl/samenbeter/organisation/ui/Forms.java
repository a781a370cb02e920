package nl.samenbeter.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** Small parts that all forms of the room share. */
final class Forms {

    private Forms() {}

    static Div buttons(Component... buttons) {
        var row = new Div(buttons);
        row.addClassName("btnrow");
        return row;
    }

    static Button cancel(Runnable cancel) {
        var button = new Button(Texts.text("organisation.close"), click -> cancel.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** Does it, or says beside the button why not. */
    static void attempt(Div notice, Runnable action) {
        notice.removeAll();
        try {
            action.run();
        } catch (RuntimeException refused) {
            notice.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
        }
    }
}
