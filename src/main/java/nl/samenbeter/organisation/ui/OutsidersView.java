package nl.samenbeter.organisation.ui;

import com.vaadin.flow.component.UI;
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
import nl.samenbeter.organisation.OrganisationAccess;
import nl.samenbeter.organisation.OrganisationQueries;
import nl.samenbeter.organisation.OrganisationService;
import nl.samenbeter.security.Role;
import nl.samenbeter.security.Scope;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;

/** People of no school: of boards, of the programme office, expert coaches, operators. For the operator only. */
@Route(value = "beheer/zonder-school/:id?", layout = MainLayout.class)
@RolesAllowed("ADMIN")
class OutsidersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<Role> ROLES = List.of(Role.EXPERT_COACH, Role.BOARD, Role.PROGRAMME_OFFICE, Role.ADMIN);

    private final OrganisationService organisationService;
    private final OrganisationQueries organisationQueries;
    private final LeavingQueries leavingQueries;
    private final boolean operator;
    private PeoplePanel panel;

    OutsidersView(
            OrganisationService organisationService,
            OrganisationQueries organisationQueries,
            LeavingQueries leavingQueries,
            OrganisationAccess organisationAccess) {
        this.organisationService = organisationService;
        this.organisationQueries = organisationQueries;
        this.leavingQueries = leavingQueries;
        this.operator = organisationAccess.operator();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("organisation.outsiders") + " · Samenbeter";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!operator) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        try {
            if (panel == null) {
                panel = new PeoplePanel(
                        organisationService,
                        organisationQueries,
                        leavingQueries,
                        null,
                        organisationQueries::peopleWithoutSchool,
                        ROLES,
                        places(),
                        id -> UI.getCurrent().navigate("beheer/zonder-school" + (id.isEmpty() ? "" : "/" + id)));
                add(new PageHeader(
                        Texts.text("organisation.outsiders"), Texts.text("organisation.outsiders.subtitle")));
                add(panel);
            }
            panel.select(event.getRouteParameters().get("id").orElse(""));
        } catch (IllegalArgumentException e) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private List<Place> places() {
        var places = new ArrayList<Place>();
        places.add(new Place(Scope.everything(), Texts.text("organisation.everywhere")));
        organisationQueries.boards().forEach(board -> places.add(new Place(Scope.of(board.id()), board.name())));
        organisationQueries.schools().forEach(school -> places.add(new Place(Scope.of(school.id()), school.name())));
        return places;
    }
}
