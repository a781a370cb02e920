package nl.samenbeter.events.ui;

import static nl.samenbeter.ui.Html.span;
import static nl.samenbeter.ui.Html.with;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.samenbeter.events.EventQueries;
import nl.samenbeter.events.EventRow;
import nl.samenbeter.events.EventService;
import nl.samenbeter.events.EventStatus;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Html;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Status;
import nl.samenbeter.ui.StatusBadge;
import nl.samenbeter.ui.Texts;

@Route(value = EventsView.ROUTE, layout = MainLayout.class)
@Menu(order = 5, icon = "pizza")
@RolesAllowed({"MEMBER", "COACH", "SCHOOL_LEADER", "EXPERT_COACH", "BOARD", "PROGRAMME_OFFICE", "TEACHER"})
@StyleSheet("context://styles/events.css")
class EventsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "bijeenkomsten";

    private final EventQueries queries;
    private final EventService service;
    private final boolean office;
    private final Div form = with(new Div(), "stack");

    EventsView(EventQueries queries, EventService service, Access access) {
        this.queries = queries;
        this.service = service;
        this.office = access.everywhere(Permission.EVENTS_MANAGE);
        addClassName("stack");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("menu.bijeenkomsten");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        openForm();
        var header = new PageHeader(Texts.text("menu.bijeenkomsten"), Texts.text("events.subtitle"));
        if (office) {
            var propose = new Button(Texts.text("events.propose"), click -> openProposal());
            var make = new Button(Texts.text("events.make"), Icon.PLUS.create(), click -> openMake());
            make.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(propose, make);
        }
        add(header, form);
        List<EventRow> coming = queries.coming();
        if (coming.isEmpty()) {
            add(new EmptyState(Texts.text(office ? "events.empty.office" : "events.empty")));
        } else {
            add(list(Texts.text("events.coming"), coming));
        }
        List<EventRow> past = queries.past();
        if (!past.isEmpty()) {
            add(list(Texts.text("events.past"), past));
        }
    }

    /** An empty place for it would still take room. */
    private void openForm(Component... opened) {
        form.removeAll();
        form.add(opened);
        form.setVisible(opened.length > 0);
    }

    private void openMake() {
        openForm(new EventForm(
                queries.invitable(),
                command -> {
                    service.make(command);
                    done(Texts.text("events.made", EventWords.kind(command.kind()), Dates.longDay(command.day())));
                },
                this::openForm));
    }

    private void openProposal() {
        openForm(new SessionsForm(
                queries.invitable(),
                queries.today(),
                service::propose,
                command -> {
                    int made = service.makeSessions(command).size();
                    done(Texts.text("events.madeMany", made));
                },
                this::openForm));
    }

    private void done(String sentence) {
        Notices.success(sentence);
        show();
    }

    private Section list(String title, List<EventRow> rows) {
        var list = with(new UnorderedList(), "rows");
        rows.forEach(row -> list.add(item(row)));
        return with(Html.card(title), "events", list);
    }

    private Component item(EventRow row) {
        var link = new Anchor(EventView.route(row.id()), Dates.sentence(Dates.longDayYear(row.day())));
        link.addClassName("strong");
        var name = with(new Div(), "meta", span(EventWords.kind(row.kind()), "strong"), EventWords.badge(row));
        if (row.mine()) {
            name.add(new StatusBadge(Status.IN_RHYTHM, Texts.text("events.mine")));
        }
        var words = with(
                new Div(),
                "grow stack-s",
                link,
                name,
                EventWords.facts(row),
                with(new Div(), "meta", span(going(row))));
        return with(new ListItem(), "event", EventWords.icon(row.kind()).square(), words);
    }

    private String going(EventRow row) {
        if (row.status() == EventStatus.CANCELLED) {
            return Texts.text("events.noGoing");
        }
        String registered = office
                ? Texts.text("events.registered", row.registered(), row.capacity())
                : Texts.text("events.ours", row.ours());
        return row.status().isToCome() && !office
                ? registered + " " + Texts.text("events.placesLeft", row.placesLeft())
                : registered;
    }
}
