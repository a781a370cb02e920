package nl.samenbeter.timeline.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.samenbeter.programme.ui.WeekNames;
import nl.samenbeter.timeline.FirstPlan;
import nl.samenbeter.timeline.FirstPlan.Line;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.LinePair;
import nl.samenbeter.ui.Texts;

/** The plan beside the first plan as two lines, and the same in words. */
final class FirstPlanCard {

    private FirstPlanCard() {}

    static Section of(FirstPlan plan) {
        var card = card(Texts.text("timeline.first"));
        if (!plan.isMoved()) {
            card.add(with(new Paragraph(Texts.text("timeline.first.same")), "t2"));
            return card;
        }
        card.add(
                chart(plan.weeks()),
                with(
                        new Div(),
                        "legend",
                        new Span(span("", "swatch", "first-line"), new Span(Texts.text("timeline.first.first"))),
                        new Span(span("", "swatch", "now-line"), new Span(Texts.text("timeline.first.now")))));
        var list = with(new OrderedList(), "s tl-first");
        plan.weeks().stream()
                .filter(line -> line.first() == null || line.isMoved())
                .forEach(line -> list.add(row(line)));
        card.add(list);
        return card;
    }

    private static ListItem row(Line line) {
        String week = WeekNames.of(line.week());
        LocalDate first = line.first();
        return new ListItem(
                first == null
                        ? Texts.text("timeline.first.added", week, Dates.day(line.now()))
                        : Texts.text(
                                "timeline.first.moved",
                                week,
                                Dates.day(first),
                                Dates.day(line.now()),
                                ChronoUnit.WEEKS.between(first, line.now())));
    }

    /** Weeks from below to above, days from left to right. */
    private static Component chart(List<Line> lines) {
        List<LocalDate> days = lines.stream()
                .flatMap(line -> Stream.of(line.first(), line.now()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        LocalDate from = days.getFirst();
        double span = Math.max(7, ChronoUnit.DAYS.between(from, days.getLast()));
        return LinePair.of(lines.stream()
                .map(line -> new LinePair.Step(
                        line.week().label(),
                        line.first() == null ? null : ChronoUnit.DAYS.between(from, line.first()) / span,
                        ChronoUnit.DAYS.between(from, line.now()) / span))
                .toList());
    }
}
