package nl.samenbeter.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import nl.samenbeter.organisation.OrganisationQueries;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;

/** Leads to the calendar of the admin's school; asks which one when there are more. */
@Route(value = "beheer/kalender", layout = MainLayout.class)
@Menu(order = 91, icon = "calendar")
@RolesAllowed("ADMIN")
class CalendarSchoolsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final OrganisationQueries organisation;

    CalendarSchoolsView(OrganisationQueries organisation) {
        this.organisation = organisation;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var schools = organisation.schools();
        if (schools.size() == 1) {
            event.forwardTo(
                    CalendarView.class, CalendarView.of(schools.getFirst().id()));
            return;
        }
        removeAll();
        add(new PageHeader(Texts.text("calendar.title")));
        if (schools.isEmpty()) {
            add(new EmptyState(Texts.text("calendar.schools.empty")));
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("rows", "card");
        for (var school : schools) {
            list.add(new ListItem(new RouterLink(school.name(), CalendarView.class, CalendarView.of(school.id()))));
        }
        add(list);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("calendar.title");
    }
}
