package nl.samenbeter.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.samenbeter.organisation.LeavingQueries;
import nl.samenbeter.organisation.MakePerson;
import nl.samenbeter.organisation.OrganisationQueries;
import nl.samenbeter.organisation.OrganisationService;
import nl.samenbeter.organisation.PersonRow;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;
import org.jspecify.annotations.Nullable;

/** People in a list, the chosen one beside it; the page around it keeps the choice in the address. */
class PeoplePanel extends Div {

    static final String NEW = "nieuw";

    private final OrganisationService organisationService;
    private final OrganisationQueries organisationQueries;
    private final LeavingQueries leavingQueries;
    private final @Nullable SchoolId school;
    private final Supplier<List<PersonRow>> people;
    private final List<Role> roles;
    private final List<Place> places;
    private final Consumer<String> open;
    private final Grid<PersonRow> grid = new Grid<>();
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final Div list = new Div();
    private final TextField search = new TextField();

    /** @param open called with the id of a person, {@link #NEW}, or nothing in the text: go there */
    PeoplePanel(
            OrganisationService organisationService,
            OrganisationQueries organisationQueries,
            LeavingQueries leavingQueries,
            @Nullable SchoolId school,
            Supplier<List<PersonRow>> people,
            List<Role> roles,
            List<Place> places,
            Consumer<String> open) {
        this.organisationService = organisationService;
        this.organisationQueries = organisationQueries;
        this.leavingQueries = leavingQueries;
        this.school = school;
        this.people = people;
        this.roles = roles;
        this.places = places;
        this.open = open;
        addClassName("md-page");
        prepareGrid();
        list.add(bar(), grid);
        list.addClassName("md-list");
        layout.setMaster(list);
        layout.setMasterSize("340px");
        layout.setDetailSize("420px");
        layout.setExpandMaster(true);
        layout.setExpandDetail(true);
        layout.addBackdropClickListener(click -> open.accept(""));
        layout.addDetailEscapePressListener(press -> open.accept(""));
        add(layout);
        refresh();
    }

    void select(String id) {
        if (id.isEmpty()) {
            layout.setDetail(null);
            grid.deselectAll();
        } else if (id.equals(NEW)) {
            grid.deselectAll();
            layout.setDetail(new NewPersonForm(
                    school, roles, places, organisationQueries.today(), this::make, () -> open.accept("")));
        } else {
            show(PersonId.of(id));
        }
    }

    private PersonPanel show(PersonId id) {
        var panel = new PersonPanel(
                organisationService,
                leavingQueries,
                organisationQueries.person(id),
                roles,
                places,
                organisationQueries.today(),
                () -> {
                    refresh();
                    show(id);
                },
                () -> open.accept(""));
        layout.setDetail(panel);
        grid.getListDataView()
                .getItems()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .ifPresent(grid::select);
        return panel;
    }

    private void make(MakePerson command) {
        PersonId made = organisationService.makePerson(command);
        var link = organisationService.issueLink(made);
        Notices.success(Texts.text("organisation.person.made", command.name()));
        refresh();
        show(made).show(link);
    }

    private void refresh() {
        var view = grid.setItems(people.get());
        view.addFilter(row -> row.name()
                .toLowerCase(Locale.ROOT)
                .contains(search.getValue().strip().toLowerCase(Locale.ROOT)));
        grid.setEmptyStateComponent(new EmptyState(Texts.text("organisation.people.empty")));
    }

    private Div bar() {
        search.setPlaceholder(Texts.text("organisation.people.search"));
        search.setAriaLabel(Texts.text("organisation.people.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> grid.getListDataView().refreshAll());
        var add = new Button(Texts.text("organisation.person.new"), Icon.PLUS.create(), click -> open.accept(NEW));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(search, add);
        bar.addClassName("md-bar");
        return bar;
    }

    private void prepareGrid() {
        grid.addColumn(new ComponentRenderer<>(PeoplePanel::row))
                .setHeader(Texts.text("organisation.person.name"))
                .setComparator(PersonRow::name);
        grid.setSizeFull();
        grid.addItemClickListener(click -> open.accept(click.getItem().id().text()));
    }

    private static Div row(PersonRow person) {
        String roles = person.roles().stream().map(Names::of).collect(Collectors.joining(", "));
        var name = new Span(person.name());
        name.addClassName("strong");
        var second = new Div(
                new Span(roles.isEmpty() ? Texts.text("organisation.people.noRole") : roles),
                new Span(Names.account(person.account())));
        second.addClassName("meta");
        var row = new Div(name, second);
        row.addClassName("md-row");
        return row;
    }
}
