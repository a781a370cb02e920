package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.button;
import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.small;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.programme.PersonalAppointment;
import nl.samenbeter.programme.Today;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;

/** Appointments of the reader alone: a visit, a talk. */
final class OwnAppointmentsCard {

    private OwnAppointmentsCard() {}

    static Component of(List<Today.Own> own, LocalDate today) {
        var card = card(Texts.text("programme.today.own"));
        card.add(list(own, today));
        return card;
    }

    private static Component list(List<Today.Own> own, LocalDate today) {
        var list = with(new UnorderedList(), "rows");
        own.forEach(one -> list.add(row(one, today)));
        return list;
    }

    /** Only when, what and where. */
    static ListItem line(Today.Own own) {
        PersonalAppointment appointment = own.appointment();
        var words = with(new Div(), "grow", title(own));
        if (appointment.place() != null) {
            words.add(new Paragraph(appointment.place()));
        }
        return new ListItem(span(time(appointment), "time"), words);
    }

    private static H3 title(Today.Own own) {
        return new H3(Texts.text(own.appointment().titleKey(), String.join(", ", own.names())));
    }

    private static String time(PersonalAppointment appointment) {
        return appointment.begins() == null ? "–" : Dates.time(appointment.begins());
    }

    private static ListItem row(Today.Own own, LocalDate today) {
        PersonalAppointment appointment = own.appointment();
        String day = appointment.day().equals(today)
                ? Dates.sentence(Texts.text("date.today"))
                : Dates.sentence(Dates.day(appointment.day()));
        var time = span(time(appointment), "time");
        small(time, Dates.duration(appointment.minutes()));
        var words = with(
                new Div(),
                "grow",
                title(own),
                new Paragraph(appointment.place() == null ? day : day + ", " + appointment.place()));
        var row = new ListItem(time, PlanNames.icon(appointment.kind()).square(), words);
        if (appointment.over()) {
            row.add(new StatusBadge(Status.DONE));
        } else if (appointment.route() != null) {
            row.add(button(appointment.route(), Texts.text("programme.today.look"), "ter"));
        }
        return row;
    }
}
