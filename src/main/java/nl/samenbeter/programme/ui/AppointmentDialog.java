package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import nl.samenbeter.programme.Appointment;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;

/** One appointment with all there is to know. */
class AppointmentDialog extends Dialog {

    AppointmentDialog(Appointment item) {
        setHeaderTitle(PlanNames.of(item));
        var facts = with(new Div(), "stack", fact(Icon.CALENDAR, when(item)), fact(Icon.PEOPLE, item.teamName()));
        facts.add(fact(Icon.CLOCK, Texts.text("programme.today.minutes", item.minutes())));
        if (item.place() != null) {
            facts.add(fact(Icon.PLACE, item.place()));
        }
        if (!item.insideNorm()) {
            facts.add(fact(Icon.INFO, Texts.text("programme.apart", Dates.duration(item.minutes()))));
        }
        if (item.movedFrom() != null) {
            facts.add(fact(Icon.REPEAT, Texts.text("programme.movedFrom", Dates.day(item.movedFrom()))));
        }
        facts.add(new Div(new StatusBadge(AppointmentList.status(item))));
        add(facts);
        getFooter().add(new Button(Texts.text("programme.close"), click -> close()));
    }

    private static Paragraph fact(Icon icon, String words) {
        return with(new Paragraph(), "meta", new Span(icon.create(), new Span(Dates.sentence(words))));
    }

    private static String when(Appointment item) {
        if (item.begins() != null) {
            return Dates.longDay(item.firstDay()) + ", "
                    + Dates.times(item.begins(), item.ends().toLocalTime());
        }
        return item.firstDay().equals(item.lastDay())
                ? Dates.longDay(item.firstDay())
                : Texts.text("date.range", Dates.longDay(item.firstDay()), Dates.longDay(item.lastDay()));
    }
}
