package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.organisation.AbsenceRow;
import nl.samenbeter.organisation.AbsenceService;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;

/** Days on which somebody is not there, each with another last day and the way back. */
class AbsencesCard extends Div {

    private final AbsenceService service;
    private final LocalDate today;
    private final Runnable changed;

    /** @param own of the reader alone */
    AbsencesCard(List<AbsenceRow> rows, boolean own, LocalDate today, AbsenceService service, Runnable changed) {
        this.service = service;
        this.today = today;
        this.changed = changed;
        var card = card(Texts.text(own ? "programme.people.away.own" : "programme.people.away.title"));
        if (rows.isEmpty()) {
            card.add(with(
                    new Paragraph(Texts.text(own ? "programme.people.away.ownNone" : "programme.people.away.none")),
                    "t2"));
        } else {
            var list = with(new UnorderedList(), "rows");
            rows.forEach(row -> list.add(row(row)));
            card.add(list);
        }
        add(card);
    }

    private ListItem row(AbsenceRow row) {
        boolean begun = row.firstDay().isBefore(today);
        String standIn = row.standIn() == null
                ? Texts.text("programme.people.away.team")
                : Texts.text("programme.people.away.standIn", row.standIn());
        var words = with(
                new Div(),
                "grow",
                span(row.name(), "strong"),
                with(new Paragraph(Dates.shortRange(row.firstDay(), row.lastDay())), "s"),
                with(new Paragraph(standIn), "s t2"));
        Button end = button(
                begun ? "programme.people.away.back" : "programme.people.away.withdraw",
                begun ? "programme.people.away.backOf" : "programme.people.away.withdrawOf",
                row.name());
        end.addClickListener(click -> act(
                () -> service.end(row.id()),
                Texts.text("programme.people.away." + (begun ? "backDone" : "withdrawDone"), row.name())));
        Button other = button("programme.people.away.lastDay", "programme.people.away.lastDayOf", row.name());
        other.addClickListener(click -> {
            other.setVisible(false);
            words.add(lastDay(row));
        });
        words.add(with(new Div(), "btnrow", other, end));
        return new ListItem(words);
    }

    private Div lastDay(AbsenceRow row) {
        DatePicker day = Pickers.day(Texts.text("programme.people.form.last"));
        day.setMin(row.firstDay().isAfter(today) ? row.firstDay() : today);
        day.setValue(row.lastDay());
        var save = new Button(Texts.text("programme.people.away.lastDaySave"), click -> {
            if (!day.isEmpty()) {
                act(
                        () -> service.changeLastDay(row.id(), day.getValue()),
                        Texts.text("programme.people.away.lastDayDone", row.name(), Dates.longDay(day.getValue())));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        return Html.with(new Div(), "fields", day, with(new Div(), "btnrow", save));
    }

    private static Button button(String text, String label, String name) {
        var button = new Button(Texts.text(text));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(Texts.text(label, name));
        return button;
    }

    private void act(Runnable action, String done) {
        try {
            action.run();
        } catch (RuntimeException refused) {
            Failures.show(refused);
            return;
        }
        changed.run();
        Notices.success(done);
    }
}
