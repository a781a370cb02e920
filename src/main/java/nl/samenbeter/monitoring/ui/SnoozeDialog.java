package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.time.LocalDate;
import nl.samenbeter.monitoring.AlertService;
import nl.samenbeter.monitoring.SnoozeReason;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** Asks until when and why an alert is kept quiet; a refusal is said in it. */
class SnoozeDialog extends Dialog {

    private static final int USUAL_DAYS = 7;

    /** Keeps it quiet; a refusal is thrown. */
    interface Quiet {

        void until(LocalDate day, SnoozeReason reason);
    }

    private final DatePicker day = Pickers.day(Texts.text("monitoring.snooze.day"));
    private final RadioButtonGroup<SnoozeReason> reason = new RadioButtonGroup<>();
    private final Div failure = new Div();
    private final Quiet quiet;

    SnoozeDialog(String alert, LocalDate today, Quiet quiet) {
        this.quiet = quiet;
        setHeaderTitle(Texts.text("monitoring.snooze.title"));
        setWidth("min(520px, 96vw)");
        day.setMin(today.plusDays(1));
        day.setMax(today.plusDays(AlertService.LONGEST_DAYS));
        day.setValue(today.plusDays(USUAL_DAYS));
        day.setManualValidation(true);
        day.setRequiredIndicatorVisible(true);
        reason.setLabel(Texts.text("monitoring.snooze.reason"));
        reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        reason.setItems(SnoozeReason.values());
        reason.setItemLabelGenerator(one -> Texts.text("monitoring.snooze.reason." + one.name()));
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        add(with(
                new Div(),
                "fields",
                new Paragraph(alert),
                with(new Paragraph(Texts.text("monitoring.snooze.help")), "s t2"),
                day,
                reason,
                failure));
        var save = new Button(Texts.text("monitoring.snooze"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("ui.cancel"), click -> close()), save);
    }

    private void save() {
        failure.removeAll();
        day.setErrorMessage(Texts.text("monitoring.snooze.dayMissing"));
        day.setInvalid(day.isEmpty());
        reason.setErrorMessage(Texts.text("monitoring.snooze.reasonMissing"));
        reason.setInvalid(reason.isEmpty());
        if (day.isEmpty() || reason.isEmpty()) {
            return;
        }
        try {
            quiet.until(day.getValue(), reason.getValue());
            close();
        } catch (RuntimeException refused) {
            failure.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
        }
    }
}
