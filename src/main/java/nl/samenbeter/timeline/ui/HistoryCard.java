package nl.samenbeter.timeline.ui;

import static nl.samenbeter.ui.Html.card;
import static nl.samenbeter.ui.Html.small;
import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import nl.samenbeter.timeline.ChangeRow;
import nl.samenbeter.timeline.ChangeRow.Undo;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;

/** What was changed about a timeline: when, by whom, why, and the way back. */
final class HistoryCard {

    private HistoryCard() {}

    /**
     * @param all how many there are in all
     * @param showAll asks for all of them
     * @param undo asks to take one back
     */
    static Section of(List<ChangeRow> changes, int all, Runnable showAll, Consumer<ChangeRow> undo) {
        var more = new Button(Texts.text("timeline.history.all", all), click -> showAll.run());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.setVisible(all > changes.size());
        var card = card(Texts.text("timeline.history"), more);
        card.addClassName("tl-history");
        if (changes.isEmpty()) {
            card.add(with(new Paragraph(Texts.text("timeline.history.none")), "t2"));
            return card;
        }
        var list = with(new UnorderedList(), "rows hist");
        changes.forEach(change -> list.add(row(change, undo)));
        card.add(list);
        return card;
    }

    private static ListItem row(ChangeRow change, Consumer<ChangeRow> undo) {
        var time = span(Dates.dayMonth(change.at().toLocalDate()), "time");
        small(time, Dates.time(change.at().toLocalTime()));
        var words = with(
                new Div(),
                "grow",
                new H3(TimelineWords.change(change.change(), change.names())),
                new Paragraph(Texts.text(
                        "timeline.history.why",
                        Objects.requireNonNullElse(change.by(), Texts.text("timeline.history.calendar")),
                        change.reason())));
        after(change).ifPresent(sentence -> words.add(new Paragraph(sentence)));
        var row = new ListItem(time, words);
        if (change.undo() == Undo.WHOLE || change.undo() == Undo.PART) {
            row.add(button(change, undo));
        }
        return row;
    }

    private static Component button(ChangeRow change, Consumer<ChangeRow> undo) {
        return new Button(
                Texts.text(change.undo() == Undo.WHOLE ? "timeline.undo" : "timeline.undoPart"),
                Icon.UNDO.create(),
                click -> undo.accept(change));
    }

    private static Optional<String> after(ChangeRow change) {
        return switch (change.undo()) {
            case WHOLE, NOT_ASKED -> Optional.empty();
            case PART -> Optional.of(Texts.text("timeline.history.PART"));
            case NOTHING -> Optional.of(Texts.text("timeline.history.NOTHING"));
            case CALENDAR -> Optional.of(Texts.text("timeline.history.CALENDAR"));
            case UNDONE, UNDONE_IN_PART ->
                Optional.of(Texts.text(
                        "timeline.history." + change.undo(),
                        Objects.requireNonNullElse(change.undoneBy(), Texts.text("timeline.somebody")),
                        change.undoneAt() == null ? "" : Dates.moment(change.undoneAt())));
        };
    }
}
