package nl.samenbeter.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import nl.samenbeter.organisation.BoardDetails;
import nl.samenbeter.organisation.OrganisationAccess;
import nl.samenbeter.organisation.OrganisationQueries;
import nl.samenbeter.organisation.OrganisationService;
import nl.samenbeter.organisation.SchoolRow;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;

@Route(value = "beheer", layout = MainLayout.class)
@Menu(order = 90, icon = "wrench")
@RolesAllowed("ADMIN")
class SchoolsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final OrganisationService organisationService;
    private final OrganisationQueries organisationQueries;
    private final boolean operator;
    private final Grid<SchoolRow> grid = new Grid<>();
    private final MasterDetailLayout layout = new MasterDetailLayout();

    SchoolsView(
            OrganisationService organisationService,
            OrganisationQueries organisationQueries,
            OrganisationAccess organisationAccess) {
        this.organisationService = organisationService;
        this.organisationQueries = organisationQueries;
        this.operator = organisationAccess.operator();
        var header = new PageHeader(Texts.text("organisation.title"), Texts.text("organisation.subtitle"));
        if (operator) {
            var school = new Button(Texts.text("organisation.school.new"), click -> layout.setDetail(schoolForm()));
            school.addThemeVariants(ButtonVariant.PRIMARY);
            header.actions(
                    new Button(
                            Texts.text("organisation.outsiders"),
                            click -> UI.getCurrent().navigate(OutsidersView.class)),
                    new Button(Texts.text("organisation.board.new"), click -> layout.setDetail(boardForm())),
                    school);
        }
        grid.addColumn(new ComponentRenderer<>(SchoolsView::row)).setHeader(Texts.text("organisation.school.name"));
        grid.setSizeFull();
        grid.addItemClickListener(
                click -> UI.getCurrent().navigate("beheer/" + click.getItem().id()));
        grid.setEmptyStateComponent(new EmptyState(Texts.text("organisation.schools.empty")));
        layout.setMaster(grid);
        layout.setMasterSize("340px");
        layout.setDetailSize("420px");
        layout.setExpandMaster(true);
        layout.addBackdropClickListener(click -> layout.setDetail(null));
        layout.addDetailEscapePressListener(press -> layout.setDetail(null));
        var page = new Div(layout);
        page.addClassName("md-page");
        add(header, page);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("organisation.title") + " · Samenbeter";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var schools = organisationQueries.schools();
        if (!operator && schools.size() == 1) {
            event.forwardTo("beheer/" + schools.getFirst().id());
            return;
        }
        grid.setItems(schools);
    }

    private Div schoolForm() {
        var board = new Select<BoardDetails>();
        board.setLabel(Texts.text("organisation.board"));
        board.setItems(organisationQueries.boards());
        board.setItemLabelGenerator(BoardDetails::name);
        board.getListDataView().getItems().findFirst().ifPresent(board::setValue);
        var fields = new SchoolFields();
        fields.addComponentAsFirst(board);
        var notice = new Div();
        var button = new Button(
                Texts.text("organisation.school.make"),
                click -> Forms.attempt(
                        notice,
                        () -> board.getOptionalValue().ifPresent(chosen -> {
                            var made = organisationService.makeSchool(chosen.id(), fields.form());
                            UI.getCurrent().navigate("beheer/" + made);
                        })));
        return card(Texts.text("organisation.school.new"), fields, notice, button);
    }

    private Div boardForm() {
        var name = new TextField(Texts.text("organisation.board.name"));
        name.setRequiredIndicatorVisible(true);
        name.focus();
        var fields = new Div(name);
        fields.addClassName("login-form");
        var notice = new Div();
        var button = new Button(
                Texts.text("organisation.board.make"),
                click -> Forms.attempt(notice, () -> {
                    organisationService.makeBoard(name.getValue());
                    Notices.success(Texts.text("organisation.board.made"));
                    layout.setDetail(schoolForm());
                }));
        return card(Texts.text("organisation.board.new"), fields, notice, button);
    }

    private Div card(String title, Div fields, Div notice, Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        fields.add(notice, Forms.buttons(button, Forms.cancel(() -> layout.setDetail(null))));
        var card = new Div(new H2(title), fields);
        card.addClassName("card");
        return card;
    }

    private static Div row(SchoolRow school) {
        var name = new Span(school.name());
        name.addClassName("strong");
        var second =
                new Div(new Span(school.boardName()), new Span(school.brin()), new Span(Names.of(school.region())));
        second.addClassName("meta");
        var row = new Div(name, second);
        row.addClassName("md-row");
        return row;
    }
}
