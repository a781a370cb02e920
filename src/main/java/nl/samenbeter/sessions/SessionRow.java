package nl.samenbeter.sessions;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One board session. Day and time are the school's.
 *
 * @param reason why it was not held
 * @param present how many were there, when somebody counted
 */
public record SessionRow(
        LocalDate day,
        LocalTime begins,
        int minutes,
        SessionStatus status,
        @Nullable NotHeldReason reason,
        @Nullable Integer present) {

    public boolean isAnswered() {
        return status != SessionStatus.PLANNED;
    }
}
