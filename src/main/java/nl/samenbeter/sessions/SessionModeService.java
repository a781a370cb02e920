package nl.samenbeter.sessions;

import java.util.UUID;
import nl.samenbeter.security.Access;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.security.Permission;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.TeamId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People's door to a board session while it is held. */
@Service
@Transactional
public class SessionModeService {

    private final SessionDesk desk;
    private final SessionSight sight;
    private final Access access;
    private final CurrentUser currentUser;

    SessionModeService(SessionDesk desk, SessionSight sight, Access access, CurrentUser currentUser) {
        this.desk = desk;
        this.sight = sight;
        this.access = access;
        this.currentUser = currentUser;
    }

    /** @param browser tells this browser from others of the same person */
    @PreAuthorize("@access.team(#team, 'SESSIONS_SEE')")
    @Transactional(readOnly = true)
    public SessionState state(TeamId team, UUID browser) {
        return sight.state(
                team,
                screen(browser),
                access.team(team, Permission.SESSIONS_HOLD),
                access.team(team, Permission.BOARD_POINTS_SEE));
    }

    /**
     * The session of today begins on this screen; when it has begun elsewhere already, nothing changes.
     *
     * @throws DomainException {@code sessions.noneToday}, {@code sessions.finished}, {@code sessions.hatOfNobody}
     */
    @PreAuthorize("@access.team(#team, 'SESSIONS_HOLD')")
    public void start(TeamId team, SessionHats hats, UUID browser) {
        desk.start(team, hats, screen(browser));
    }

    /**
     * A session that the plan does not have begins on this screen.
     *
     * @throws DomainException as {@link #start}, {@code sessions.lengthUnknown}
     */
    @PreAuthorize("@access.team(#team, 'SESSIONS_HOLD')")
    public void startUnplanned(TeamId team, SessionHats hats, int minutes, UUID browser) {
        desk.startUnplanned(team, hats, minutes, screen(browser));
    }

    /** This screen leads from now on. */
    @PreAuthorize("@access.team(#team, 'SESSIONS_HOLD')")
    public void takeOver(TeamId team, SessionRecordId session, UUID browser) {
        desk.takeOver(team, session, screen(browser));
    }

    /**
     * Does what was done on the screen; the same command twice is done once.
     *
     * @throws DomainException {@code sessions.*} when it cannot be done, and never will
     */
    @PreAuthorize("@access.team(#team, 'SESSIONS_HOLD')")
    public void handle(TeamId team, UUID browser, SessionCommand command) {
        desk.handle(team, screen(browser), command);
    }

    private SessionScreen screen(UUID browser) {
        return SessionScreen.of(currentUser.requirePerson(), browser);
    }
}
