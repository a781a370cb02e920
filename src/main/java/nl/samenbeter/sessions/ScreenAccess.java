package nl.samenbeter.sessions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.samenbeter.organisation.Directory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asked by {@code @PreAuthorize("@screenAccess.paired(#token)")}: the screen's right at this moment. */
@Component("screenAccess")
public class ScreenAccess {

    private final BoardScreens screens;
    private final Directory directory;
    private final Clock programmeClock;

    ScreenAccess(BoardScreens screens, Directory directory, Clock programmeClock) {
        this.screens = screens;
        this.directory = directory;
        this.programmeClock = programmeClock;
    }

    @Transactional(readOnly = true)
    public boolean paired(ScreenToken token) {
        return screen(token).isPresent();
    }

    Optional<BoardScreen> screen(ScreenToken token) {
        return screens.findByTokenHash(token.hash()).filter(screen -> screen.mayShow(today(screen)));
    }

    Optional<ScreenToken> renew(ScreenToken token) {
        ScreenToken next = ScreenToken.next();
        return screen(token).filter(screen -> screen.renew(next.hash())).map(screen -> {
            screens.save(screen);
            return next;
        });
    }

    private LocalDate today(BoardScreen screen) {
        return LocalDate.now(
                programmeClock.withZone(directory.school(screen.school()).zone()));
    }
}
