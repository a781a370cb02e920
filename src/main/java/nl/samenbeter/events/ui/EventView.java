package nl.samenbeter.events.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import nl.samenbeter.events.CancelReason;
import nl.samenbeter.events.EventDetails;
import nl.samenbeter.events.EventDetails.OwnTeam;
import nl.samenbeter.events.EventDetails.RegistrationRow;
import nl.samenbeter.events.EventQueries;
import nl.samenbeter.events.EventRow;
import nl.samenbeter.events.EventService;
import nl.samenbeter.events.EventStatus;
import nl.samenbeter.events.MoveEvent;
import nl.samenbeter.events.NetworkEventId;
import nl.samenbeter.events.Register;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Pickers;
import nl.samenbeter.ui.Texts;
import nl.samenbeter.ui.Tone;

@Route(value = EventsView.ROUTE + "/:id", layout = MainLayout.class)
@RolesAllowed({"MEMBER", "COACH", "SCHOOL_LEADER", "EXPERT_COACH", "BOARD", "PROGRAMME_OFFICE", "TEACHER"})
@StyleSheet("context://styles/events.css")
class EventView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final EventQueries queries;
    private final EventService service;
    private final boolean office;
    private NetworkEventId id = new NetworkEventId(new UUID(0, 0));

    EventView(EventQueries queries, EventService service, Access access) {
        this.queries = queries;
        this.service = service;
        this.office = access.everywhere(Permission.EVENTS_MANAGE);
        addClassName("stack");
    }

    static String route(NetworkEventId id) {
        return EventsView.ROUTE + "/" + id;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("menu.bijeenkomsten");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = NetworkEventId.of(event.getRouteParameters().get("id").orElseThrow());
        } catch (IllegalArgumentException notAnId) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show();
    }

    private void show() {
        removeAll();
        EventDetails event = queries.event(id);
        EventRow row = event.row();
        var back = new Anchor(EventsView.ROUTE, Texts.text("events.back"));
        back.addComponentAsFirst(Icon.BACK.create("s"));
        back.addClassNames("meta");
        var header = new PageHeader(EventWords.kind(row.kind()), Dates.sentence(Dates.longDayYear(row.day())));
        header.actions(EventWords.badge(row));
        add(back, header);
        if (event.cancelReason() != null) {
            add(Notices.card(
                    Tone.WARN,
                    Texts.text("events.cancelledBecause", Texts.text("events.reason." + event.cancelReason()))));
        }
        var main = with(new Div(), "stack", about(event));
        if (office && row.status() == EventStatus.HELD) {
            main.add(Notices.card(
                    Tone.INFO,
                    Texts.text("events.count"),
                    Texts.text("events.count.do"),
                    () -> UI.getCurrent().navigate("taken")));
        }
        event.ownTeams().forEach(team -> main.add(register(team)));
        if (event.myDiet() != null && row.status().isToCome()) {
            main.add(diet(event, event.myDiet()));
        }
        main.add(registrations(event));
        event.cards()
                .forEach(card -> main.add(with(
                        Html.card(Texts.text("events.cardOf", card.team())),
                        "events",
                        new Paragraph(card.text()),
                        new Paragraph(Texts.text("events.cardKeeper", card.keeper())))));
        if (office && row.status().isToCome()) {
            add(with(new Div(), "two", main, with(new Div(), "stack", move(row), cancel())));
        } else {
            add(main);
        }
    }

    private Section about(EventDetails event) {
        EventRow row = event.row();
        return with(
                Html.card(Texts.text("events.about")),
                "events",
                EventWords.facts(row),
                new Paragraph(Texts.text("events.registered", row.registered(), row.capacity())),
                new Paragraph(Texts.text("events.invited", String.join(", ", event.schools()))));
    }

    /** Opens the form only when somebody wants it: the page is read more often than filled in. */
    private Section register(OwnTeam team) {
        var card = with(Html.card(Texts.text("events.team", team.name())), "events");
        var open = new Button(Texts.text(team.registered() ? "events.change" : "events.register"));
        var buttons = Fields.buttons(open);
        if (team.registered()) {
            var notice = new Div();
            buttons.add(new Button(
                    Texts.text("events.withdraw"),
                    click -> Fields.attempt(notice, () -> {
                        service.withdraw(id, team.team());
                        Notices.success(Texts.text("events.withdrawn", team.name()));
                        show();
                    })));
            buttons.add(notice);
        }
        card.add(new Paragraph(Texts.text(team.registered() ? "events.teamComes" : "events.teamNotYet")), buttons);
        open.addClickListener(click -> {
            buttons.setVisible(false);
            card.add(registrationForm(team));
        });
        return card;
    }

    private Component registrationForm(OwnTeam team) {
        var fields = new RegistrationFields(queries.registration(id, team.team()));
        var notice = new Div();
        return with(
                new Div(),
                "stack",
                fields,
                notice,
                Fields.buttons(
                        Fields.primary(Texts.text("events.form.register"), () -> {
                            if (fields.validate()) {
                                Fields.attempt(notice, () -> {
                                    service.register(id, team.team(), fields.command());
                                    Notices.success(Texts.text("events.teamRegistered", team.name()));
                                    MainLayout.refreshBadges();
                                    show();
                                });
                            }
                        }),
                        Fields.close(this::show)));
    }

    private Section diet(EventDetails event, String known) {
        var field = new TextField(Texts.text("events.myDiet"));
        field.setMaxLength(Register.MOST_CHARACTERS_OF_A_DIET);
        field.setValue(known);
        field.setWidthFull();
        var notice = new Div();
        return with(
                Html.card(Texts.text("events.youCome")),
                "events",
                with(
                        new Div(),
                        "login-form",
                        field,
                        Notices.card(
                                Tone.REST,
                                Icon.LOCK,
                                Texts.text("events.form.dietRule", Dates.longDay(event.dietGoesOn()))),
                        notice,
                        Fields.buttons(Fields.primary(
                                Texts.text("events.keep"),
                                () -> Fields.attempt(notice, () -> {
                                    service.changeOwnDiet(id, field.getValue().replace("\0", ""));
                                    Notices.success(Texts.text("events.kept"));
                                })))));
    }

    private Section registrations(EventDetails event) {
        var card = Html.card(Texts.text(office ? "events.registrations" : "events.ownRegistrations"));
        if (event.registrations().isEmpty()) {
            card.add(new Paragraph(Texts.text(office ? "events.noRegistrations" : "events.noOwnRegistrations")));
            return card;
        }
        var list = with(new UnorderedList(), "rows");
        event.registrations().forEach(row -> list.add(item(row)));
        card.add(list);
        return card;
    }

    private ListItem item(RegistrationRow row) {
        var people = with(new UnorderedList(), "people");
        row.people().forEach(person -> {
            var item = new ListItem(person.name());
            if (person.diet() != null) {
                item.add(span(Texts.text("events.diet", person.diet()), "t2"));
            }
            people.add(item);
        });
        var words = with(
                new Div(),
                "grow stack-s",
                new H3(row.who().equals(row.school()) ? row.who() : row.who() + ", " + row.school()),
                people);
        if (!row.success().isEmpty()) {
            words.add(new Paragraph(Texts.text("events.success", row.success())));
        }
        if (!row.question().isEmpty()) {
            words.add(new Paragraph(Texts.text("events.question", row.question())));
        }
        if (row.attended() != null) {
            words.add(new Paragraph(Texts.text("events.attended", row.attended())));
        }
        return with(new ListItem(), "event", words);
    }

    private Section move(EventRow row) {
        var day = Pickers.day(Texts.text("events.make.day"));
        var begins = Pickers.time(Texts.text("events.make.begins"));
        var ends = Pickers.time(Texts.text("events.make.ends"));
        var place = Fields.place();
        day.setValue(row.day());
        begins.setValue(row.begins());
        ends.setValue(row.ends());
        place.setValue(row.place());
        var notice = new Div();
        return with(
                Html.card(Texts.text("events.move")),
                "events",
                with(
                        new Div(),
                        "login-form",
                        day,
                        begins,
                        ends,
                        place,
                        notice,
                        Fields.buttons(Fields.primary(Texts.text("events.move.do"), () -> {
                            if (day.isEmpty() || begins.isEmpty() || ends.isEmpty()) {
                                Fields.refuse(notice, Texts.text("events.make.missing"));
                                return;
                            }
                            Fields.attempt(notice, () -> {
                                service.move(new MoveEvent(
                                        id, day.getValue(), begins.getValue(), ends.getValue(), place.getValue()));
                                Notices.success(Texts.text("events.moved", Dates.longDay(day.getValue())));
                                show();
                            });
                        }))));
    }

    private Section cancel() {
        var reason = new RadioButtonGroup<CancelReason>();
        reason.setLabel(Texts.text("events.cancel.reason"));
        reason.setItems(CancelReason.values());
        reason.setItemLabelGenerator(why -> Dates.sentence(Texts.text("events.reason." + why)));
        var notice = new Div();
        return with(
                Html.card(Texts.text("events.cancel")),
                "events",
                with(
                        new Div(),
                        "login-form",
                        new Paragraph(Texts.text("events.cancel.help")),
                        reason,
                        notice,
                        Fields.buttons(new Button(Texts.text("events.cancel.do"), click -> {
                            if (reason.isEmpty()) {
                                Fields.refuse(notice, Texts.text("events.cancel.reasonMissing"));
                                return;
                            }
                            Fields.attempt(notice, () -> {
                                service.cancel(id, reason.getValue());
                                Notices.success(Texts.text("events.cancelDone"));
                                show();
                            });
                        }))));
    }
}
