package nl.samenbeter.preparations.ui;

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
import com.vaadin.flow.component.select.Select;
import java.util.List;
import nl.samenbeter.preparations.GroupRef;
import nl.samenbeter.preparations.GroupRow;
import nl.samenbeter.preparations.GroupStatus;
import nl.samenbeter.preparations.MoveGroup;
import nl.samenbeter.preparations.PreparationDetails;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MomentDialog;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;

/** One group: when and where it meets and who is in it; the coach changes people and owner in place. */
class GroupCard extends Section {

    private static final int PLACE_LENGTH = 120;

    private final PreparationDetails preparation;
    private final GroupRow group;
    private final Changes changes;

    /** What the page does with a change; it shows the group anew. */
    interface Changes {

        void person(PersonId person, int toGroup);

        void owner(int group, PersonId person);

        /** A refusal is thrown. */
        void moment(int group, MoveGroup move);
    }

    GroupCard(PreparationDetails preparation, GroupRow group, Changes changes) {
        this.preparation = preparation;
        this.group = group;
        this.changes = changes;
        addClassNames("card", "group");
        var title = new H3(title());
        title.setId("group-" + group.number());
        getElement().setAttribute("aria-labelledby", "group-" + group.number());
        add(with(new Div(), "session-head", title, status()), GroupFacts.of(group));
        if (group.question() != null) {
            add(with(new Paragraph(group.question()), "group-question"));
        }
        if (group.status() == GroupStatus.HELD) {
            add(new Paragraph(Texts.text("preparations.heldWith", group.minutesHeld(), group.present())));
        } else if (group.reason() != null) {
            add(new Paragraph(Texts.text(group.reason().key())));
        }
        if (preparation.mayArrange() && group.open()) {
            add(owner(), people());
        } else {
            add(GroupFacts.people(group));
        }
        Div below = with(new Div(), "script-buttons", design());
        if (group.mayMove()) {
            below.add(move());
        }
        add(below);
    }

    private String title() {
        String name = Texts.text("preparations.group", group.number());
        return group.mine() ? Texts.text("preparations.yourGroup", name) : name;
    }

    private Component design() {
        return Html.button(
                GroupAddress.of(new GroupRef(preparation.id(), group.number())),
                Texts.text("preparations.design.open"));
    }

    private Component status() {
        return switch (group.status()) {
            case HELD -> new StatusBadge(Status.DONE, Texts.text("preparations.status.HELD"));
            case NOT_HELD -> new StatusBadge(Status.NOT_HELD, Texts.text("preparations.status.NOT_HELD"));
            case PLANNED -> new StatusBadge(group.open() ? Status.UPCOMING : Status.LAPSED);
        };
    }

    private Select<GroupRow.Person> owner() {
        var owner = new Select<GroupRow.Person>();
        owner.setLabel(Texts.text("preparations.owner"));
        owner.setItems(group.people());
        owner.setItemLabelGenerator(GroupRow.Person::name);
        owner.setValue(group.questionOwner());
        owner.addValueChangeListener(
                change -> changes.owner(group.number(), change.getValue().id()));
        return owner;
    }

    private Component people() {
        List<Integer> open = preparation.groups().stream()
                .filter(GroupRow::open)
                .map(GroupRow::number)
                .toList();
        var people = with(new UnorderedList(), "rows");
        for (GroupRow.Person person : group.people()) {
            var line = with(new ListItem(), "person", GroupFacts.name(group, person));
            if (open.size() > 1) {
                line.add(place(person, open));
            }
            people.add(line);
        }
        return people;
    }

    private Select<Integer> place(GroupRow.Person person, List<Integer> open) {
        var place = new Select<Integer>();
        place.setAriaLabel(Texts.text("preparations.groupOf", person.name()));
        place.setItems(open);
        place.setItemLabelGenerator(number -> Texts.text("preparations.group", number));
        place.setValue(group.number());
        place.addClassName("group-of");
        place.addValueChangeListener(change -> changes.person(person.id(), change.getValue()));
        return place;
    }

    private Button move() {
        var button = new Button(
                Texts.text("preparations.move"),
                Icon.CALENDAR.create(),
                click -> new MomentDialog(
                                Texts.text("preparations.moveTitle", group.number()),
                                preparation.today(),
                                preparation.lastDay(),
                                group.day(),
                                group.begins(),
                                (day, begins, place) ->
                                        changes.moment(group.number(), new MoveGroup(day, begins, place)))
                        .withPlace(group.place(), PLACE_LENGTH)
                        .open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
