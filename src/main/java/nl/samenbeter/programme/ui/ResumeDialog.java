package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import nl.samenbeter.programme.ProgrammeService;
import nl.samenbeter.programme.ResumePreview;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** On which Monday it goes on; shows old and new moments before it is done. */
class ResumeDialog extends Dialog {

    private static final int FIRST = 6;

    private final ProgrammeService service;
    private final ProgrammeId programme;
    private final Runnable done;
    private final DatePicker monday = Pickers.day(Texts.text("programme.resume.monday"));
    private final Div outcome = with(new Div(), "stack");

    ResumeDialog(ProgrammeService service, ProgrammeId programme, LocalDate today, Runnable done) {
        this.service = service;
        this.programme = programme;
        this.done = done;
        setHeaderTitle(Texts.text("programme.resume.title"));
        monday.setMin(today);
        monday.setValue(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        monday.addValueChangeListener(change -> look());
        outcome.getElement().setAttribute("aria-live", "polite");
        add(with(new Div(), "fields", monday, outcome));
        var resume = new Button(Texts.text("programme.resume.button"), click -> resume());
        resume.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("ui.cancel"), click -> close()), resume);
        look();
    }

    private void look() {
        outcome.removeAll();
        if (monday.isEmpty()) {
            outcome.add(Notices.card(Tone.LATE, Texts.text("error.programme.resumeNotAMonday")));
            return;
        }
        try {
            var preview = service.previewResume(programme, monday.getValue());
            outcome.add(new Paragraph(Texts.text(
                    "programme.resume.end", Dates.longDay(preview.lastDayBefore()), Dates.longDay(preview.lastDay()))));
            list("programme.resume.open", preview.open()).forEach(outcome::add);
            list("programme.resume.planned", preview.planned()).forEach(outcome::add);
        } catch (RuntimeException refused) {
            outcome.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
        }
    }

    private static List<Component> list(String heading, List<ResumePreview.Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var list = new UnorderedList();
        lines.stream()
                .limit(FIRST)
                .forEach(line -> list.add(new ListItem(Texts.text(
                        "programme.resume.line",
                        PlanNames.of(line.element(), line.name()),
                        moment(line.before()),
                        moment(line.after())))));
        if (lines.size() > FIRST) {
            list.add(new ListItem(Texts.text("programme.resume.more", lines.size() - FIRST)));
        }
        return List.of(new H3(Texts.text(heading)), list);
    }

    private static String moment(LocalDateTime moment) {
        return Dates.day(moment.toLocalDate()) + " " + Dates.time(moment.toLocalTime());
    }

    private void resume() {
        if (monday.isEmpty()) {
            look();
            return;
        }
        try {
            service.resume(programme, monday.getValue());
        } catch (RuntimeException refused) {
            outcome.removeAll();
            outcome.add(Notices.card(Tone.LATE, Failures.sentence(refused)));
            return;
        }
        close();
        Notices.success(Texts.text("programme.resume.done", Dates.longDay(monday.getValue())));
        done.run();
    }
}
