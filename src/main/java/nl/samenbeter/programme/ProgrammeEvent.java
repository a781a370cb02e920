package nl.samenbeter.programme;

import java.time.Instant;
import java.time.LocalDate;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a programme.
 *
 * @param code has the text {@code programme.event.<code>}
 * @param by absent when the calendar or the process did it
 */
public record ProgrammeEvent(
        Instant at,
        String code,
        @Nullable PersonId by,
        @Nullable LocalDate oldDay,
        @Nullable LocalDate newDay) {}
