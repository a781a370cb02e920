package nl.samenbeter.administration.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** Asks why before a step is helped on; a refusal is said in it. */
class StuckDialog<R extends Enum<R>> extends Dialog {

    /** What is done with the reason; a refusal is thrown. */
    interface Way<R> {

        void because(R reason);
    }

    private final RadioButtonGroup<R> reason = new RadioButtonGroup<>();
    private final Div failure = new Div();
    private final Way<R> way;

    StuckDialog(String title, String explanation, String button, R[] reasons, Way<R> way) {
        this.way = way;
        setHeaderTitle(title);
        setWidth("min(520px, 96vw)");
        reason.setLabel(Texts.text("administration.stuck.reason"));
        reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        reason.setItems(reasons);
        reason.setItemLabelGenerator(one -> Texts.text("administration.stuck.reason." + one.name()));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        add(with(new Div(), "fields", new Paragraph(explanation), reason, failure));
        var go = new Button(button, click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("ui.cancel"), click -> close()), go);
    }

    private void go() {
        failure.removeAll();
        reason.setErrorMessage(Texts.text("administration.stuck.reasonMissing"));
        reason.setInvalid(reason.isEmpty());
        if (reason.isEmpty()) {
            return;
        }
        try {
            way.because(reason.getValue());
            close();
        } catch (RuntimeException refused) {
            failure.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
        }
    }
}
