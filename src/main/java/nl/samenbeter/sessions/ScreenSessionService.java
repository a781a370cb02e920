package nl.samenbeter.sessions;

import java.util.Optional;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.TeamId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of wall screens, at which nobody is signed in: a screen asks for a code, and once it is paired it holds the
 * sessions of its one team. The right is looked up at each call, so that taking it away works at once.
 */
@Service
@Transactional
public class ScreenSessionService {

    private final SessionDesk desk;
    private final ScreenRequests requests;
    private final ScreenAccess screens;

    ScreenSessionService(SessionDesk desk, ScreenRequests requests, ScreenAccess screens) {
        this.desk = desk;
        this.requests = requests;
        this.screens = screens;
    }

    /** Whose board this screen may show; of no use to anybody but that screen. */
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<TeamId> team(ScreenToken token) {
        return screens.screen(token).map(BoardScreen::team);
    }

    /**
     * What a screen shows so that a coach can pair it.
     *
     * @throws DomainException {@code sessions.tooManyScreens} when very many screens ask at once
     */
    @PreAuthorize("permitAll()")
    public ScreenCode code(ScreenToken token) {
        return requests.of(token);
    }

    @PreAuthorize("@screenAccess.paired(#token)")
    @Transactional(readOnly = true)
    public SessionState state(ScreenToken token) {
        BoardScreen screen = screen(token);
        return desk.state(screen.team(), leading(screen), true, true);
    }

    @PreAuthorize("@screenAccess.paired(#token)")
    public void start(ScreenToken token, SessionHats hats) {
        BoardScreen screen = screen(token);
        desk.start(screen.team(), hats, leading(screen));
    }

    @PreAuthorize("@screenAccess.paired(#token)")
    public void takeOver(ScreenToken token, SessionRecordId session) {
        BoardScreen screen = screen(token);
        desk.takeOver(screen.team(), session, leading(screen));
    }

    @PreAuthorize("@screenAccess.paired(#token)")
    public void handle(ScreenToken token, SessionCommand command) {
        BoardScreen screen = screen(token);
        desk.handle(screen.team(), leading(screen), command);
    }

    private BoardScreen screen(ScreenToken token) {
        return screens.screen(token).orElseThrow();
    }

    private static SessionScreen leading(BoardScreen screen) {
        return new SessionScreen(screen.id().value(), null, screen.place());
    }
}
