package nl.samenbeter.sessions;

import java.util.Optional;
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
    private final SessionSight sight;
    private final ScreenRequests requests;
    private final ScreenAccess screens;

    ScreenSessionService(SessionDesk desk, SessionSight sight, ScreenRequests requests, ScreenAccess screens) {
        this.desk = desk;
        this.sight = sight;
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
     * What a screen shows so that a coach can pair it; another code when others from the same address took its place.
     *
     * @param address where the screen asks from
     */
    @PreAuthorize("permitAll()")
    public ScreenCode code(ScreenToken token, String address) {
        return requests.of(token, address);
    }

    /**
     * What a screen that was just paired is known by from now on: who saw or set the token it waited with has nothing.
     *
     * @return empty when that was done already
     */
    @PreAuthorize("@screenAccess.paired(#token)")
    public Optional<ScreenToken> renew(ScreenToken token) {
        return screens.renew(token);
    }

    @PreAuthorize("@screenAccess.paired(#token)")
    @Transactional(readOnly = true)
    public SessionState state(ScreenToken token) {
        BoardScreen screen = screen(token);
        return sight.state(screen.team(), leading(screen), true, true);
    }

    @PreAuthorize("@screenAccess.paired(#token)")
    public void start(ScreenToken token, SessionHats hats) {
        BoardScreen screen = screen(token);
        desk.start(screen.team(), hats, leading(screen));
    }

    @PreAuthorize("@screenAccess.paired(#token)")
    public void startUnplanned(ScreenToken token, SessionHats hats, int minutes) {
        BoardScreen screen = screen(token);
        desk.startUnplanned(screen.team(), hats, minutes, leading(screen));
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
