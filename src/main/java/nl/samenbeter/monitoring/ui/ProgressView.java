package nl.samenbeter.monitoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenbeter.monitoring.Alert;
import nl.samenbeter.monitoring.MonthReportQueries;
import nl.samenbeter.monitoring.NationalQueries;
import nl.samenbeter.monitoring.ProgressQueries;
import nl.samenbeter.monitoring.SchoolAddress;
import nl.samenbeter.monitoring.SchoolCounts;
import nl.samenbeter.monitoring.TeamState;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.ui.LiveUpdates;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.Permission;
import nl.samenbeter.ui.AtHandFor;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;

/** The reader's own height: the one school, the schools one follows, or the whole country. */
@Route(value = Heights.ROUTE, layout = MainLayout.class)
@Menu(order = 4, icon = "chart")
@AtHandFor({"SCHOOL_LEADER", "EXPERT_COACH"})
@RolesAllowed({"COACH", "SCHOOL_LEADER", "EXPERT_COACH", "BOARD", "PROGRAMME_OFFICE"})
class ProgressView extends ProgressPage implements BeforeEnterObserver {

    private final ProgressQueries queries;
    private final NationalQueries national;
    private final SchoolContents schools;
    private final ProgrammeQueries programmes;
    private final AlertCards alerts;
    private final MonthReportQueries reports;
    private final Access access;

    ProgressView(
            ProgressQueries queries,
            NationalQueries national,
            SchoolContents schools,
            ProgrammeQueries programmes,
            AlertCards alerts,
            MonthReportQueries reports,
            Access access,
            LiveUpdates live) {
        super(live);
        this.queries = queries;
        this.national = national;
        this.schools = schools;
        this.programmes = programmes;
        this.alerts = alerts;
        this.reports = reports;
        this.access = access;
    }

    private record Portfolio(List<SchoolCounts> schools, List<TeamState> teams, List<Alert> alerts) {

        boolean isEmpty() {
            return schools.isEmpty() && teams.isEmpty();
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (access.everywhere(Permission.SCHOOL_PROGRESS_SEE)) {
            var country = new NationalContent(national::page, open);
            removeAll();
            add(country);
            follow(Set.of(ChangeScope.EVERYTHING), country::lookAgain);
            return;
        }
        Optional<SchoolAddress> only = queries.onlySchool();
        if (only.isPresent()) {
            keepShowing(
                    () -> schools.read(only.get()),
                    SchoolProgressView::follow,
                    found -> withExports(schools.show(found, open, this::lookAgain), Heights.of(only.get())));
        } else {
            keepShowing(
                    this::read, found -> Stream.concat(of(found.teams()), ofCounts(found.schools())), this::portfolio);
        }
    }

    private Portfolio read() {
        return new Portfolio(
                access.somewhere(Permission.SCHOOL_PROGRESS_SEE) ? queries.schools() : List.of(),
                access.somewhere(Permission.PROGRESS_SEE) ? queries.teams() : List.of(),
                alerts.read());
    }

    private Component portfolio(Portfolio found) {
        var page = new Div(new PageHeader(
                Texts.text("menu.voortgang"),
                Dates.sentence(Dates.longDay(programmes.now().toLocalDate()))));
        if (found.isEmpty()) {
            page.add(new EmptyState(Texts.text("monitoring.empty")));
            return page;
        }
        page.add(
                Say.about(found.teams().isEmpty() ? Say.ofSchools(found.schools()) : Say.ofTeams(found.teams()), 0),
                alerts.show(found.alerts()),
                new SchoolCards(found.schools(), found.teams(), programmes.now().toLocalDate(), open));
        return withExports(page, Heights.ROUTE);
    }

    private Component withExports(Component page, String address) {
        return new Div(page, new ExportLinks(address).withReports(reports, access));
    }
}
