package nl.samenbeter.monitoring.ui;

import static nl.samenbeter.ui.Html.small;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import nl.samenbeter.programme.PlanKind;
import nl.samenbeter.programme.TeamWeeks;
import nl.samenbeter.programme.ui.PlanNames;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Texts;

/** The next moments for leadership. */
final class ComingCard {

    private ComingCard() {}

    static Section of(List<TeamWeeks.Coming> coming) {
        var list = with(new UnorderedList(), "rows");
        coming.forEach(one -> list.add(row(one)));
        var card = Html.card(Texts.text("monitoring.coming"));
        card.add(list);
        return card;
    }

    private static ListItem row(TeamWeeks.Coming one) {
        var day = span(Dates.shortWeekday(one.firstDay().getDayOfWeek()), "time");
        small(day, Dates.dayMonth(one.firstDay()));
        String team = one.begins() == null ? one.teamName() : one.teamName() + ", " + Dates.time(one.begins());
        var text = with(
                new Div(),
                "grow",
                new H3(PlanNames.of(one.element(), one.name())),
                new Paragraph(
                        one.kind() == PlanKind.BAROMETER ? Texts.text("monitoring.coming.barometer", team) : team));
        return with(new ListItem(), "", day, text);
    }
}
