package nl.samenbeter.schoolyear.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;

/** Lines of the year: short ones under a month, whole ones in the list. */
final class EntryList {

    private EntryList() {}

    /** @param month a holiday that began before it only says its end */
    static UnorderedList shortLines(List<YearEntry> entries, YearMonth month) {
        var list = with(new UnorderedList(), "lines");
        for (YearEntry entry : entries) {
            var line = with(
                    new ListItem(),
                    lower(entry),
                    span(days(entry, month), "when"),
                    entry.icon().create(),
                    title(entry));
            var status = entry.status();
            if (status != null) {
                line.add(status.labelledShape());
            }
            list.add(line);
        }
        return list;
    }

    static UnorderedList whole(List<YearEntry> entries) {
        var list = with(new UnorderedList(), "rows");
        for (YearEntry entry : entries) {
            var words = with(new Div(), "grow", new H3(title(entry)));
            String when = entry.first().equals(entry.last())
                    ? Dates.longDayYear(entry.first())
                    : Dates.range(entry.first(), entry.last());
            words.add(new Paragraph(entry.detail().isEmpty() ? when : when + ", " + entry.detail()));
            var line = with(new ListItem(), lower(entry), entry.icon().square(), words);
            var status = entry.status();
            if (status != null) {
                line.add(new StatusBadge(status));
            }
            list.add(line);
        }
        return list;
    }

    private static Component title(YearEntry entry) {
        String route = entry.route();
        return route == null ? span(entry.title()) : new Anchor(route, entry.title());
    }

    private static String lower(YearEntry entry) {
        return entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** "31", "10-18", "19 dec - 3 jan" */
    private static String days(YearEntry entry, YearMonth month) {
        if (!YearMonth.from(entry.first()).equals(month)) {
            return Texts.text("schoolyear.until", entry.last().getDayOfMonth());
        }
        if (entry.first().equals(entry.last())) {
            return Integer.toString(entry.first().getDayOfMonth());
        }
        return entry.first().getMonth() == entry.last().getMonth()
                ? entry.first().getDayOfMonth() + "-" + entry.last().getDayOfMonth()
                : entry.first().getDayOfMonth() + " - " + Dates.dayMonth(entry.last());
    }
}
