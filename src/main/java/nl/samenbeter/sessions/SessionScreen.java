package nl.samenbeter.sessions;

import java.util.UUID;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A screen that shows a session.
 *
 * @param id of the paired screen, or of the browser session of whoever looks
 * @param person whose browser it is; absent for a paired screen
 * @param place where a paired screen hangs
 */
record SessionScreen(
        UUID id, @Nullable PersonId person, @Nullable String place) {

    static SessionScreen of(PersonId person, UUID browser) {
        return new SessionScreen(browser, person, null);
    }
}
