package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import nl.samenbeter.programme.Today.OwnHours;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;

/** The reader's own planned week; nobody else sees it (domain 1.11). */
final class OwnHoursCard {

    private OwnHoursCard() {}

    static Component of(OwnHours hours) {
        var card = card(Texts.text("programme.today.hours"), Icon.LOCK.create("s", "t2"));
        String planned = Dates.duration(hours.planned());
        card.add(new Paragraph(
                span(planned, "hours-big"),
                new Text(" "),
                span(
                        hours.today() > 0
                                ? Texts.text("programme.today.hoursToday", Dates.duration(hours.today()))
                                : Texts.text("programme.today.hoursPlanned"),
                        "t2")));
        if (hours.planned() > 0) {
            var bar = with(
                    new Div(),
                    "bar",
                    part(hours.passed(), hours.planned(), ""),
                    part(hours.today(), hours.planned(), "td"));
            bar.getElement()
                    .setAttribute("role", "img")
                    .setAttribute(
                            "aria-label",
                            Texts.text(
                                    "programme.today.hoursBar",
                                    Dates.duration(hours.passed()),
                                    Dates.duration(hours.today()),
                                    planned));
            card.add(bar);
        }
        var words = new StringBuilder(
                hours.norm() == 0
                        ? Texts.text("programme.today.hoursNoNorm")
                        : Texts.text("programme.today.hoursNorm", Dates.duration(hours.norm())));
        if (hours.apart() > 0) {
            words.append(' ').append(Texts.text("programme.today.hoursApart", Dates.duration(hours.apart())));
        }
        words.append(' ').append(Texts.text("programme.today.onlyYou"));
        card.add(with(new Paragraph(words.toString()), "s t2"));
        return card;
    }

    private static Span part(int minutes, int all, String className) {
        var part = new Span();
        if (!className.isEmpty()) {
            part.addClassName(className);
        }
        part.getStyle().set("width", String.format(Locale.ROOT, "%.1f%%", 100.0 * minutes / all));
        return part;
    }
}
