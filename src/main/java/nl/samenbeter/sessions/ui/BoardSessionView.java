package nl.samenbeter.sessions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import nl.samenbeter.notifications.ui.LiveUpdates;
import nl.samenbeter.sessions.SessionCommand;
import nl.samenbeter.sessions.SessionHats;
import nl.samenbeter.sessions.SessionModeService;
import nl.samenbeter.sessions.SessionRecordId;
import nl.samenbeter.sessions.SessionState;
import nl.samenbeter.shared.TeamId;
import nl.samenbeter.ui.ConnectionBar;
import nl.samenbeter.ui.Texts;

/** The board session of a team, full screen, for who is signed in. */
@Route(value = "bord/:team/sessie", autoLayout = false)
@RolesAllowed({"MEMBER", "COACH", "SCHOOL_LEADER", "EXPERT_COACH"})
class BoardSessionView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String BROWSER = BoardSessionView.class.getName();
    private static final String HOME = "vandaag";

    private final SessionModeService service;
    private final LiveUpdates live;

    BoardSessionView(SessionModeService service, LiveUpdates live) {
        this.service = service;
        this.live = live;
        addClassName("session-mode");
        setId("inhoud");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("sessions.mode.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            TeamId team = TeamId.of(event.getRouteParameters().get("team").orElse(""));
            removeAll();
            add(
                    new ConnectionBar(),
                    new BoardSessionScreen(
                            new AsPerson(team, browser()),
                            live,
                            HOME,
                            () -> UI.getCurrent().navigate(HOME)));
        } catch (IllegalArgumentException notAnId) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private static UUID browser() {
        VaadinSession session = VaadinSession.getCurrent();
        if (session.getAttribute(BROWSER) instanceof UUID known) {
            return known;
        }
        UUID made = UUID.randomUUID();
        session.setAttribute(BROWSER, made);
        return made;
    }

    private final class AsPerson implements SessionDoor {

        private final TeamId team;
        private final UUID browser;

        AsPerson(TeamId team, UUID browser) {
            this.team = team;
            this.browser = browser;
        }

        @Override
        public SessionState state() {
            return service.state(team, browser);
        }

        @Override
        public void start(SessionHats hats) {
            service.start(team, hats, browser);
        }

        @Override
        public void startUnplanned(SessionHats hats, int minutes) {
            service.startUnplanned(team, hats, minutes, browser);
        }

        @Override
        public void takeOver(SessionRecordId session) {
            service.takeOver(team, session, browser);
        }

        @Override
        public void handle(SessionCommand command) {
            service.handle(team, browser, command);
        }
    }
}
