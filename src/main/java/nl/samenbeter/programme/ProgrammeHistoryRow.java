package nl.samenbeter.programme;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of a programme's history.
 *
 * @param code has the text {@code programme.event.<code>}
 * @param by name of who did it; absent when the process did
 */
public record ProgrammeHistoryRow(
        LocalDateTime at,
        String code,
        @Nullable String by,
        @Nullable LocalDate oldDay,
        @Nullable LocalDate newDay) {}
