package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import nl.samenbeter.monitoring.SchoolPage;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Texts;

/** The teams of a school together, in figures. */
final class SumsCard {

    private SumsCard() {}

    static Section of(SchoolPage.Sums sums) {
        var figures = with(
                new Div(),
                "figs",
                figure(sums.sessionsHeld(), sums.sessionsPlanned(), Texts.text("monitoring.sums.sessions")),
                figure(
                        sums.items().onTime(),
                        sums.items().due(),
                        Texts.text("monitoring.sums.onTime", sums.onTimeTarget())),
                figure(sums.visits().held(), sums.visits().planned(), Texts.text("monitoring.sums.visits")));
        var card = Html.card(
                Texts.text("monitoring.sums"),
                span(Texts.text("monitoring.sums.since", Dates.longDayMonth(sums.since())), "s", "t2"));
        card.add(figures);
        return card;
    }

    private static Div figure(int number, int of, String words) {
        var figure = new Div();
        if (of == 0) {
            figure.add(span(Texts.text("monitoring.sums.none")), new Span(words));
            return figure;
        }
        var bold = new Element("b").setText(number + " ");
        bold.appendChild(new Element("small").setText(Texts.text("monitoring.sums.of", of)));
        figure.getElement().appendChild(bold);
        figure.add(new Span(words));
        return figure;
    }
}
