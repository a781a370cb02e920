package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.scrolling;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.function.BiConsumer;
import nl.samenbeter.monitoring.CoachSays;
import nl.samenbeter.monitoring.CoachStatusService;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** How it goes, in one of three words, and why. */
class TellStatusDialog extends Dialog {

    private final RadioButtonGroup<CoachSays> says = new RadioButtonGroup<>(Texts.text("monitoring.tell.says"));
    private final TextArea reason = new TextArea(Texts.text("monitoring.tell.reason"));
    private final Div refusal = new Div();
    private final BiConsumer<CoachSays, String> tell;

    TellStatusDialog(String team, BiConsumer<CoachSays, String> tell) {
        this.tell = tell;
        setHeaderTitle(Texts.text("monitoring.tell.title", team));
        setWidth("min(520px, 96vw)");
        says.setItems(CoachSays.values());
        says.setItemLabelGenerator(one -> Texts.text("status." + one.name().toLowerCase(Locale.ROOT)));
        says.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
        says.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(CoachStatusService.LONGEST_REASON);
        reason.setHelperText(Texts.text("monitoring.tell.help"));
        reason.setValueChangeMode(ValueChangeMode.ON_BLUR);
        reason.setWidthFull();
        refusal.getElement().setAttribute("aria-live", "polite");
        add(scrolling(with(new Div(), "stack", says, reason, refusal)));
        var send = new Button(Texts.text("monitoring.tell.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("monitoring.tell.cancel"), click -> close()), send);
    }

    private void send() {
        refusal.removeAll();
        if (says.getValue() == null) {
            refusal.add(Notices.card(Tone.WARN, Texts.text("monitoring.tell.chooseFirst")));
            return;
        }
        try {
            tell.accept(says.getValue(), reason.getValue());
            close();
        } catch (RuntimeException refused) {
            refusal.add(Notices.card(Tone.WARN, Failures.sentence(refused)));
        }
    }
}
