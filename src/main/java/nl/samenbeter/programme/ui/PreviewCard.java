package nl.samenbeter.programme.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import nl.samenbeter.programme.PlannedItem;
import nl.samenbeter.programme.Stair;
import nl.samenbeter.programme.StartPreview;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** What a start on the chosen Monday gives, before anything is written. */
class PreviewCard extends Div {

    PreviewCard(StartPreview preview) {
        var card = card(Texts.text("programme.start.preview"));
        card.add(new Paragraph(Texts.text(
                "programme.start.members",
                preview.members(),
                preview.steps().size(),
                Dates.longDay(preview.steps().getFirst().monday()),
                Dates.longDay(preview.steps().getLast().monday().plusDays(4)))));
        card.add(weeks(preview));
        if (!preview.hasBarometer()) {
            card.add(Notices.card(Tone.INFO, Texts.text("programme.start.noBarometer")));
        }
        var moved = preview.items().stream().filter(PlannedItem::isMoved).toList();
        if (!moved.isEmpty()) {
            var list = with(new UnorderedList(), "rows");
            moved.forEach(item -> list.add(with(
                    new ListItem(),
                    "block",
                    new Paragraph(Texts.text(
                            "programme.start.moved",
                            PlanNames.of(
                                    item.element().element(), item.element().name()),
                            Dates.longDay(item.firstDay()),
                            Dates.day(item.movedFrom()))))));
            card.add(new H3(Texts.text("programme.start.movedTitle")), list);
        }
        card.add(
                new H3(Texts.text("programme.start.leadershipTitle")),
                with(
                        new UnorderedList(),
                        "rows",
                        task(Icon.DOCUMENT, "programme.start.consent"),
                        task(Icon.CLOCK, "programme.start.time")),
                with(
                        new Paragraph(Texts.text(
                                "programme.start.gate",
                                Dates.longDay(preview.steps().getFirst().monday()))),
                        "s t2"));
        add(card);
    }

    private static OrderedList weeks(StartPreview preview) {
        var list = with(new OrderedList(), "rows plan-weeks");
        for (Stair.Step step : preview.steps()) {
            var gap = step.gap();
            if (gap != null) {
                list.add(with(
                        new ListItem(),
                        "gap",
                        span(step.gapName() + ", " + Dates.shortRange(gap.first(), gap.last()), "t2")));
            }
            list.add(new ListItem(
                    span(WeekNames.of(step.week()), "time"),
                    with(
                            new Div(),
                            "grow",
                            new H3(Dates.sentence(Dates.longDay(step.monday()))),
                            new Paragraph(WeekNames.theme(step.week())))));
        }
        return list;
    }

    private static ListItem task(Icon icon, String key) {
        return new ListItem(icon.square(), with(new Div(), "grow", new Paragraph(Texts.text(key))));
    }
}
