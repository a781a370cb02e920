package nl.samenbeter.talks;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The talk with one member as the coach sees it. Day and time are the school's.
 *
 * @param day absent, and {@code begins} with it, until there is a moment
 * @param reason why it was not held
 */
public record TalkRow(
        PersonId person,
        String name,
        @Nullable LocalDate day,
        @Nullable LocalTime begins,
        TalkStatus status,
        @Nullable NotHeldReason reason) {

    public boolean isAnswered() {
        return status != TalkStatus.PLANNED;
    }
}
