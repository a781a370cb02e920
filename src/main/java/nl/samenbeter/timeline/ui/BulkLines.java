package nl.samenbeter.timeline.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import nl.samenbeter.programme.ui.Ribbons;
import nl.samenbeter.shared.ProgrammeId;
import nl.samenbeter.timeline.BulkRefusal;
import nl.samenbeter.ui.Failures;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

/** Teams under headings, each with what there is to say about it. */
final class BulkLines extends Div {

    private final TeamNames names;

    BulkLines(TeamNames names) {
        this.names = names;
        addClassName("tls-lines");
    }

    /** Nothing when there are none. */
    <T> void part(
            String key,
            Icon icon,
            Tone tone,
            List<T> items,
            Function<T, ProgrammeId> programme,
            Function<T, List<Component>> words) {
        if (items.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        for (T item : items) {
            var line = new ListItem(team(programme.apply(item)));
            line.add(words.apply(item));
            list.add(line);
        }
        add(with(
                new Section(),
                tone.className(),
                with(new H3(), "", icon.create(tone.className() + "c"), span(Texts.text(key, items.size()))),
                list));
    }

    private Component team(ProgrammeId programme) {
        return names.isKnown(programme)
                ? with(new Anchor(Ribbons.timeline(programme), names.of(programme)), "team")
                : span(names.of(programme), "team");
    }

    static Component words(BulkRefusal refusal) {
        return span(Failures.sentence(refusal.exception()));
    }
}
