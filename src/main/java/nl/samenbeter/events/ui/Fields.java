package nl.samenbeter.events.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import nl.samenbeter.events.MakeEvent;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** Small parts that the office's forms share. */
final class Fields {

    private static final int USUAL_CAPACITY = 40;

    private Fields() {}

    static IntegerField capacity() {
        var field = new IntegerField(Texts.text("events.make.capacity"));
        field.setValue(USUAL_CAPACITY);
        field.setStepButtonsVisible(true);
        field.setMin(MakeEvent.LEAST_CAPACITY);
        field.setMax(MakeEvent.MOST_CAPACITY);
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    static TextField place() {
        var field = new TextField(Texts.text("events.make.place"));
        field.setHelperText(Texts.text("events.make.place.help"));
        field.setMaxLength(MakeEvent.MOST_CHARACTERS);
        field.setWidthFull();
        return field;
    }

    static Button close(Runnable close) {
        var button = new Button(Texts.text("events.close"), click -> close.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    static Button primary(String text, Runnable action) {
        var button = new Button(text, click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    static Div buttons(Component... buttons) {
        var row = new Div(buttons);
        row.addClassName("btnrow");
        return row;
    }

    /** Does it, or says beside the button why not. */
    static void attempt(Div notice, Runnable action) {
        notice.removeAll();
        try {
            action.run();
        } catch (RuntimeException refused) {
            refuse(notice, Failures.sentence(refused));
        }
    }

    static void refuse(Div notice, String sentence) {
        notice.removeAll();
        notice.add(Notices.card(Tone.LATE, sentence));
    }
}
