package nl.samenbeter.preparations.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import nl.samenbeter.preparations.GroupRow;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Texts;

/** When and where a group meets, and who is in it. */
final class GroupFacts {

    private GroupFacts() {}

    static Div of(GroupRow group) {
        var facts = with(
                new Div(),
                "meta",
                fact(Icon.CALENDAR, Dates.sentence(Dates.longDay(group.day()))),
                fact(Icon.CLOCK, Dates.times(group.begins(), group.begins().plusMinutes(group.minutes()))));
        if (group.place() != null) {
            facts.add(fact(Icon.PLACE, group.place()));
        }
        return facts;
    }

    private static Span fact(Icon icon, String words) {
        return new Span(icon.create("s"), new Span(words));
    }

    static Component people(GroupRow group) {
        var people = with(new UnorderedList(), "rows");
        group.people().forEach(person -> people.add(with(new ListItem(), "person", name(group, person))));
        return people;
    }

    /** The name, with what one must know of this person in this group. */
    static Div name(GroupRow group, GroupRow.Person person) {
        var line = with(new Div(), "grow", new Span(person.name()));
        if (person.equals(group.questionOwner())) {
            line.add(span(Texts.text("preparations.questionOwner"), "badge", "plain", "info"));
        }
        if (!person.works() && group.open()) {
            line.add(span(
                    Texts.text("preparations.dayOff", Dates.weekday(group.day().getDayOfWeek())), "t2", "s"));
        }
        return line;
    }
}
