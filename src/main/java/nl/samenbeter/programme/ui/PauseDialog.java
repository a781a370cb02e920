package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Objects;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** From when and why; says what it does before it is done. */
class PauseDialog extends Dialog {

    private final ProgrammeService service;
    private final ProgrammeId programme;
    private final Runnable done;
    private final DatePicker from = Pickers.day(Texts.text("programme.pause.from"));
    private final Select<String> reason = new Select<>();
    private final Div outcome = with(new Div(), "stack");
    private final Button pause = new Button(Texts.text("programme.pause.button"), click -> pause());

    PauseDialog(ProgrammeService service, ProgrammeId programme, LocalDate today, Runnable done) {
        this.service = service;
        this.programme = programme;
        this.done = done;
        setHeaderTitle(Texts.text("programme.pause.title"));
        from.setMin(today);
        from.setValue(today);
        from.addValueChangeListener(change -> look());
        reason.setLabel(Texts.text("programme.pause.reason"));
        reason.setItems(ProgrammeService.PAUSE_REASONS);
        reason.setItemLabelGenerator(code -> Texts.text("programme.pauseReason." + code));
        outcome.getElement().setAttribute("aria-live", "polite");
        add(with(new Div(), "fields", from, reason, outcome));
        pause.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("ui.cancel"), click -> close()), pause);
        look();
    }

    private void look() {
        outcome.removeAll();
        if (from.isEmpty()) {
            outcome.add(Notices.card(Tone.LATE, Texts.text("programme.pause.dayMissing")));
            return;
        }
        try {
            var preview = service.previewPause(programme, from.getValue());
            outcome.add(
                    new Paragraph(Texts.text("programme.pause.preview", preview.waiting(), preview.open())),
                    with(new Paragraph(Texts.text("programme.pause.end", Dates.longDay(preview.lastDay()))), "t2"));
        } catch (RuntimeException refused) {
            outcome.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
        }
    }

    private void pause() {
        if (from.isEmpty()) {
            look();
            return;
        }
        try {
            service.pause(programme, from.getValue(), Objects.requireNonNullElse(reason.getValue(), ""));
        } catch (RuntimeException refused) {
            outcome.removeAll();
            outcome.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
            return;
        }
        close();
        Notices.success(Texts.text("programme.pause.done"));
        done.run();
    }
}
