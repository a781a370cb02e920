package nl.samenbeter.timeline.ui;

import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.timeline.Clash;
import nl.samenbeter.ui.Texts;

/** A clash in words; of many people it names some, and all when somebody asks and on paper. */
final class ClashLine extends ListItem {

    ClashLine(Clash clash, Map<PersonId, String> names) {
        add(new Span(TimelineWords.clash(clash, names)));
        List<String> people = TimelineWords.people(clash, names);
        if (people.size() > TimelineWords.NAMED) {
            var list = with(new UnorderedList(), "tl-names");
            people.forEach(name -> list.add(new ListItem(name)));
            add(new NativeDetails(Texts.text("timeline.clash.everybody", people.size()), list));
        }
    }
}
