package nl.samenbeter.calendar.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import nl.samenbeter.calendar.CalendarRow;
import nl.samenbeter.shared.DateRange;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;

/** The holidays and days off of a school year by date; own days have a button to remove them. */
class DaysOffList extends Composite<Div> {

    DaysOffList(List<CalendarRow> rows, Consumer<CalendarRow> onRemove) {
        var list = new UnorderedList();
        list.addClassName("rows");
        rows.forEach(row -> list.add(item(row, onRemove)));
        var head = new Div(new H2(Texts.text("calendar.list.title")));
        head.addClassName("ch");
        getContent().addClassName("card");
        getContent().add(head, list);
    }

    private static ListItem item(CalendarRow row, Consumer<CalendarRow> onRemove) {
        var words = new Div(
                new H3(row.name()), new Paragraph(Texts.text("calendar.list.line", when(row.range()), kind(row))));
        words.addClassName("grow");
        var item = new ListItem(icon(row), words);
        if (row.own() != null) {
            var remove = new Button(Icon.TRASH.create(), click -> onRemove.accept(row));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(Texts.text("calendar.list.remove", row.name()));
            remove.setTooltipText(Texts.text("calendar.list.remove", row.name()));
            item.add(remove);
        }
        return item;
    }

    /** "woensdag 18 november 2026" or "10 t/m 18 oktober 2026" */
    static String when(DateRange range) {
        return range.days() == 1 ? Dates.longDayYear(range.first()) : Dates.range(range.first(), range.last());
    }

    private static Span icon(CalendarRow row) {
        return switch (row.kind()) {
            case STUDY_DAY -> Icon.BOOK.square();
            case SCHOOL_DAY -> Icon.SCHOOL.square();
            case EXTRA_HOLIDAY, REPLACED_HOLIDAY -> Icon.SUN.square();
            case OFFICIAL_HOLIDAY, PUBLIC_HOLIDAY -> Icon.SUN.square("out");
        };
    }

    private static String kind(CalendarRow row) {
        return row.replaces() == null
                ? Texts.text("calendar.kind." + row.kind())
                : Texts.text("calendar.list.replaces", Texts.text("calendar.holiday." + row.replaces()));
    }
}
