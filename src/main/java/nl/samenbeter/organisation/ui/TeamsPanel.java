package nl.samenbeter.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.function.Consumer;
import nl.samenbeter.organisation.OrganisationQueries;
import nl.samenbeter.organisation.OrganisationService;
import nl.samenbeter.organisation.TeamForm;
import nl.samenbeter.organisation.TeamKind;
import nl.samenbeter.organisation.TeamRow;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.Icon;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.Texts;

/** The teams of a school, the chosen one beside the list. */
class TeamsPanel extends Div {

    private final OrganisationService organisationService;
    private final OrganisationQueries organisationQueries;
    private final SchoolId school;
    private final Consumer<String> open;
    private final Grid<TeamRow> grid = new Grid<>();
    private final MasterDetailLayout layout = new MasterDetailLayout();

    TeamsPanel(
            OrganisationService organisationService,
            OrganisationQueries organisationQueries,
            SchoolId school,
            Consumer<String> open) {
        this.organisationService = organisationService;
        this.organisationQueries = organisationQueries;
        this.school = school;
        this.open = open;
        addClassName("md-page");
        grid.addColumn(new ComponentRenderer<>(TeamsPanel::row)).setHeader(Texts.text("organisation.team.name"));
        grid.setSizeFull();
        grid.addItemClickListener(click -> open.accept(click.getItem().id().text()));
        grid.setEmptyStateComponent(new EmptyState(Texts.text("organisation.teams.empty")));
        var add = new Button(
                Texts.text("organisation.team.new"), Icon.PLUS.create(), click -> open.accept(PeoplePanel.NEW));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(add);
        bar.addClassName("md-bar");
        var list = new Div(bar, grid);
        list.addClassName("md-list");
        layout.setMaster(list);
        layout.setMasterSize("340px");
        layout.setDetailSize("420px");
        layout.setExpandMaster(true);
        layout.setExpandDetail(true);
        layout.addBackdropClickListener(click -> open.accept(""));
        layout.addDetailEscapePressListener(press -> open.accept(""));
        add(layout);
        grid.setItems(organisationQueries.teams(school));
    }

    void select(String id) {
        if (id.isEmpty()) {
            layout.setDetail(null);
            grid.deselectAll();
        } else if (id.equals(PeoplePanel.NEW)) {
            layout.setDetail(form(
                    Texts.text("organisation.team.new"),
                    "",
                    TeamKind.SUPPORT,
                    typed -> organisationService.makeTeam(school, typed)));
        } else {
            grid.getListDataView()
                    .getItems()
                    .filter(row -> row.id().text().equals(id))
                    .findFirst()
                    .ifPresent(row -> {
                        grid.select(row);
                        layout.setDetail(form(
                                row.name(),
                                row.name(),
                                row.kind(),
                                typed -> organisationService.changeTeam(row.id(), typed)));
                    });
        }
    }

    private Div form(String title, String name, TeamKind kind, Consumer<TeamForm> save) {
        var nameField = new TextField(Texts.text("organisation.team.name"));
        nameField.setValue(name);
        nameField.setRequiredIndicatorVisible(true);
        var kindField = new RadioButtonGroup<TeamKind>(Texts.text("organisation.team.kind"));
        kindField.setItems(TeamKind.values());
        kindField.setItemLabelGenerator(Names::of);
        kindField.setValue(kind);
        var notice = new Div();
        var button = new Button(
                Texts.text("organisation.save"),
                click -> Forms.attempt(notice, () -> {
                    save.accept(new TeamForm(nameField.getValue(), kindField.getValue()));
                    Notices.success(Texts.text("organisation.saved"));
                    grid.setItems(organisationQueries.teams(school));
                    open.accept("");
                }));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(nameField, kindField, notice, Forms.buttons(button, Forms.cancel(() -> open.accept(""))));
        fields.addClassName("login-form");
        nameField.focus();
        var card = new Div(new H2(title), fields);
        card.addClassName("card");
        return card;
    }

    private static Div row(TeamRow team) {
        var name = new Span(team.name());
        name.addClassName("strong");
        var second = new Div(
                new Span(Names.of(team.kind())), new Span(Texts.text("organisation.team.members", team.members())));
        second.addClassName("meta");
        var row = new Div(name, second);
        row.addClassName("md-row");
        return row;
    }
}
