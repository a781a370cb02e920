package nl.samenbeter.monitoring.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;
import nl.samenbeter.monitoring.SchoolAddress;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.ui.LiveUpdates;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.SchoolId;
import nl.samenbeter.ui.MainLayout;

/** One school: its teams, or only its counts for who stops there. */
@Route(value = Heights.ROUTE + "/:" + Heights.BOARD + "/:" + Heights.SCHOOL, layout = MainLayout.class)
@RolesAllowed({"COACH", "SCHOOL_LEADER", "EXPERT_COACH", "BOARD", "PROGRAMME_OFFICE"})
class SchoolProgressView extends ProgressPage implements BeforeEnterObserver {

    private final SchoolContents schools;

    SchoolProgressView(SchoolContents schools, LiveUpdates live) {
        super(live);
        this.schools = schools;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        try {
            var address = new SchoolAddress(
                    BoardId.of(parameters.get(Heights.BOARD).orElse("")),
                    SchoolId.of(parameters.get(Heights.SCHOOL).orElse("")));
            keepShowing(
                    () -> schools.read(address),
                    SchoolProgressView::follow,
                    found -> new Div(schools.show(found, open, this::lookAgain), new ExportLinks(Heights.of(address))));
        } catch (IllegalArgumentException | DomainException gone) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    static Stream<ChangeScope> follow(SchoolContents.Found found) {
        return Stream.concat(
                of(found.teams()),
                Stream.of(ChangeScope.of(found.page().address().board())));
    }
}
