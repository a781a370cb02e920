package nl.samenbeter.monitoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;
import nl.samenbeter.monitoring.BoardAddress;
import nl.samenbeter.monitoring.BoardPage;
import nl.samenbeter.monitoring.ProgressQueries;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.ui.LiveUpdates;
import nl.samenbeter.programme.ProgrammeQueries;
import nl.samenbeter.shared.BoardId;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.ui.Dates;
import nl.samenbeter.ui.EmptyState;
import nl.samenbeter.ui.MainLayout;
import nl.samenbeter.ui.PageHeader;
import nl.samenbeter.ui.Texts;

/** The schools of one board, as far as the reader sees them. */
@Route(value = Heights.ROUTE + "/:" + Heights.BOARD, layout = MainLayout.class)
@RolesAllowed({"COACH", "SCHOOL_LEADER", "EXPERT_COACH", "BOARD", "PROGRAMME_OFFICE"})
class BoardProgressView extends ProgressPage implements BeforeEnterObserver {

    private final ProgressQueries queries;
    private final ProgrammeQueries programmes;

    BoardProgressView(ProgressQueries queries, ProgrammeQueries programmes, LiveUpdates live) {
        super(live);
        this.queries = queries;
        this.programmes = programmes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            var address = new BoardAddress(
                    BoardId.of(event.getRouteParameters().get(Heights.BOARD).orElse("")));
            keepShowing(
                    () -> queries.board(address),
                    found -> Stream.concat(of(found.teams()), Stream.of(ChangeScope.of(found.board()))),
                    this::show);
        } catch (IllegalArgumentException | DomainException gone) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private Component show(BoardPage found) {
        var page = new Div(
                Heights.path().here(found.name()),
                new PageHeader(
                        found.name(),
                        Dates.sentence(Dates.longDay(programmes.now().toLocalDate()))));
        if (found.schools().isEmpty() && found.teams().isEmpty()) {
            page.add(new EmptyState(Texts.text("monitoring.board.empty")));
            return page;
        }
        page.add(
                Say.about(found.schools().isEmpty() ? Say.ofTeams(found.teams()) : Say.ofSchools(found.schools()), 0),
                new SchoolCards(found.schools(), found.teams(), programmes.now().toLocalDate(), open),
                new ExportLinks(Heights.of(found.board())));
        return page;
    }
}
