package nl.samenbeter.organisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import nl.samenbeter.organisation.LeavingQueries;
import nl.samenbeter.organisation.OrganisationQueries;
import nl.samenbeter.organisation.OrganisationService;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.Notices;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;

@Route(value = "beheer/:school/:part?(mensen|teams|gegevens)/:id?", layout = MainLayout.class)
@RolesAllowed("ADMIN")
class SchoolView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<Role> ROLES =
            List.of(Role.MEMBER, Role.COACH, Role.SCHOOL_LEADER, Role.EXPERT_COACH, Role.TEACHER, Role.ADMIN);

    private final OrganisationService organisationService;
    private final OrganisationQueries organisationQueries;
    private final LeavingQueries leavingQueries;
    private String shown = "";
    private String title = "";
    private PeoplePanel peoplePanel;
    private TeamsPanel teamsPanel;

    SchoolView(
            OrganisationService organisationService,
            OrganisationQueries organisationQueries,
            LeavingQueries leavingQueries) {
        this.organisationService = organisationService;
        this.organisationQueries = organisationQueries;
        this.leavingQueries = leavingQueries;
    }

    @Override
    public String getPageTitle() {
        return title + " · Samenbeter";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        String part = parameters.get("part").orElse("mensen");
        String id = parameters.get("id").orElse("");
        try {
            var school = SchoolId.of(parameters.get("school").orElse(""));
            show(organisationQueries.school(school), part);
            if (part.equals("mensen")) {
                peoplePanel.select(id);
            } else if (part.equals("teams")) {
                teamsPanel.select(id);
            }
        } catch (IllegalArgumentException e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(SchoolDetails school, String part) {
        if (shown.equals(school.id() + part)) {
            return;
        }
        shown = school.id() + part;
        title = school.name();
        removeAll();
        add(new PageHeader(
                school.name(), school.brin() + " · " + Names.of(school.sector()) + " · " + Names.of(school.region())));
        add(parts(school.id(), part));
        switch (part) {
            case "teams" -> {
                teamsPanel = new TeamsPanel(
                        organisationService, organisationQueries, school.id(), id -> go(school.id(), "teams", id));
                add(teamsPanel);
            }
            case "gegevens" -> add(data(school));
            default -> {
                peoplePanel = new PeoplePanel(
                        organisationService,
                        organisationQueries,
                        leavingQueries,
                        school.id(),
                        () -> organisationQueries.people(school.id()),
                        ROLES,
                        places(school),
                        id -> go(school.id(), "mensen", id));
                add(peoplePanel);
            }
        }
    }

    private List<Place> places(SchoolDetails school) {
        var places = new ArrayList<Place>();
        organisationQueries.teams(school.id()).forEach(team -> places.add(new Place(Scope.of(team.id()), team.name())));
        places.add(new Place(Scope.of(school.id()), school.name()));
        return places;
    }

    private static Div parts(SchoolId school, String part) {
        var tabs = new Div();
        tabs.addClassName("seg");
        for (String name : List.of("mensen", "teams", "gegevens")) {
            var link = new Anchor("beheer/" + school + "/" + name, Texts.text("organisation.part." + name));
            if (name.equals(part)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            tabs.add(link);
        }
        return tabs;
    }

    private Div data(SchoolDetails school) {
        var fields = new SchoolFields(school);
        var notice = new Div();
        var button = new Button(
                Texts.text("organisation.save"),
                click -> Forms.attempt(notice, () -> {
                    organisationService.changeSchool(school.id(), fields.form());
                    Notices.success(Texts.text("organisation.saved"));
                    shown = "";
                    show(organisationQueries.school(school.id()), "gegevens");
                }));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        fields.add(notice, Forms.buttons(button), new Anchor("beheer/namen", Texts.text("organisation.names")));
        var card = new Div(fields);
        card.addClassNames("card", "narrow");
        return card;
    }

    private static void go(SchoolId school, String part, String id) {
        UI.getCurrent().navigate("beheer/" + school + "/" + part + (id.isEmpty() ? "" : "/" + id));
    }
}
