package nl.samenbeter.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pause of a programme.
 *
 * @param since first day of the pause; may still come
 * @param reason a code with the text {@code programme.pauseReason.<code>}
 * @param until Monday on which it goes on; absent while nobody has said so
 */
public record ProgrammePause(
        LocalDate since, String reason, @Nullable LocalDate until) {

    boolean holds(LocalDate day) {
        return !day.isBefore(since) && (until == null || day.isBefore(until));
    }
}
