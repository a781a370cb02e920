package nl.samenbeter.sessions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.notifications.ChangeKind;
import nl.samenbeter.notifications.ChangeScope;
import nl.samenbeter.notifications.Changes;
import nl.samenbeter.organisation.Directory;
import nl.samenbeter.organisation.SchoolDetails;
import nl.samenbeter.security.Audit;
import nl.samenbeter.security.CurrentUser;
import nl.samenbeter.shared.DomainException;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.TeamId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The coach's door to the wall screens of a team. */
@Service
@Transactional
public class BoardScreenService {

    private static final String ROOM = "sessions";

    private final BoardScreens screens;
    private final ScreenRequests requests;
    private final ScreenTries tries;
    private final Directory directory;
    private final CurrentUser currentUser;
    private final Audit audit;
    private final Changes changes;
    private final TransactionTemplate transaction;
    private final Clock systemClock;
    private final Clock programmeClock;

    BoardScreenService(
            BoardScreens screens,
            ScreenRequests requests,
            ScreenTries tries,
            Directory directory,
            CurrentUser currentUser,
            Audit audit,
            Changes changes,
            PlatformTransactionManager transactions,
            Clock systemClock,
            Clock programmeClock) {
        this.screens = screens;
        this.requests = requests;
        this.tries = tries;
        this.directory = directory;
        this.currentUser = currentUser;
        this.audit = audit;
        this.changes = changes;
        this.transaction = new TransactionTemplate(transactions);
        this.systemClock = systemClock;
        this.programmeClock = programmeClock;
    }

    /** Those that may show the team's board today, by place. */
    @PreAuthorize("@access.team(#team, 'SESSIONS_COACH')")
    @Transactional(readOnly = true)
    public List<ScreenRow> screens(TeamId team) {
        LocalDate today = today(school(team));
        return screens.findByTeamIdOrderByPlaceAscIdAsc(team).stream()
                .filter(screen -> screen.mayShow(today))
                .map(screen -> new ScreenRow(screen.id(), screen.place(), screen.pairedOn(), screen.validUntil()))
                .toList();
    }

    /**
     * The screen that shows this code may show the team's board until the school year ends.
     *
     * @throws DomainException {@code sessions.screenNeedsPlace}, {@code sessions.tooManyTries}, {@code
     *     sessions.codeGone} when no screen shows this code any more: it is wrong, used or too old
     */
    @PreAuthorize("@access.team(#team, 'SESSIONS_COACH')")
    @Transactional(propagation = Propagation.SUPPORTS)
    public void pair(TeamId team, String code, String place) {
        String where = place.strip();
        if (where.isEmpty() || where.length() > BoardScreen.LONGEST_PLACE) {
            throw new DomainException("sessions.screenNeedsPlace", BoardScreen.LONGEST_PLACE);
        }
        SchoolDetails school = school(team);
        PersonId me = currentUser.requirePerson();
        if (!tries.take(me, school.id())) {
            throw new DomainException("sessions.tooManyTries", ScreenTries.WINDOW.toMinutes());
        }
        transaction.executeWithoutResult(status -> pair(school, team, code, where));
        tries.giveBack(me, school.id());
    }

    private void pair(SchoolDetails school, TeamId team, String code, String where) {
        String tokenHash =
                requests.take(code.replaceAll("\\s", "")).orElseThrow(() -> new DomainException("sessions.codeGone"));
        screens.findByTokenHash(tokenHash).ifPresent(screens::delete);
        BoardScreen screen = screens.save(BoardScreen.pair(school.id(), team, where, tokenHash, today(school)));
        audit.write(ROOM, "screenPaired", screen.id(), school.id(), null);
    }

    /** The screen shows nothing of the team any more, from now on. */
    @PreAuthorize("@access.team(#team, 'SESSIONS_COACH')")
    public void revoke(TeamId team, BoardScreenId id) {
        BoardScreen screen = screens.findById(id)
                .filter(one -> one.team().equals(team))
                .orElseThrow(() -> new DomainException("sessions.screenGone"));
        screen.revoke(systemClock.instant());
        screens.save(screen);
        audit.write(ROOM, "screenRevoked", id, screen.school(), null);
        changes.changed(ChangeKind.SESSIONS, List.of(ChangeScope.of(team)));
    }

    private SchoolDetails school(TeamId team) {
        return directory.school(directory.team(team).school());
    }

    private LocalDate today(SchoolDetails school) {
        return LocalDate.now(programmeClock.withZone(school.zone()));
    }
}
