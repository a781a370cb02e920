package nl.samenbeter.erasure.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import nl.samenbeter.erasure.ErasureReason;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** Asks why, and the name typed over; there is no way back. */
class ErasureForm extends Div {

    private final Select<ErasureReason> reason = new Select<>();
    private final TextField typed = new TextField(Texts.text("erasure.do.typed"));
    private final Div notice = new Div();
    private final BiConsumer<ErasureReason, String> erase;

    ErasureForm(String name, BiConsumer<ErasureReason, String> erase) {
        this.erase = erase;
        addClassName("login-form");
        reason.setLabel(Texts.text("erasure.do.reason"));
        reason.setItems(ErasureReason.values());
        reason.setItemLabelGenerator(one -> Texts.text("erasure.reason." + one));
        reason.setPlaceholder(Texts.text("erasure.do.choose"));
        typed.setHelperText(Texts.text("erasure.do.typedHelp", name));
        typed.setMaxLength(120);
        var button = new Button(Texts.text("erasure.do.button"), click -> erase());
        button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        add(new Paragraph(Texts.text("erasure.do.help")), reason, typed, notice, new Div(button));
    }

    private void erase() {
        notice.removeAll();
        if (reason.isEmpty()) {
            notice.add(Notices.card(Tone.LATE, Texts.text("erasure.do.reasonMissing")));
            return;
        }
        try {
            erase.accept(reason.getValue(), typed.getValue());
        } catch (RuntimeException refused) {
            notice.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
        }
    }
}
