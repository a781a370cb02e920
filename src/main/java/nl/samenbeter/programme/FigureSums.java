package nl.samenbeter.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the weeks of {@link ProgrammeFigures} come to for some programmes together.
 *
 * @param since first day of the earliest that has begun; absent while none has
 * @param due items that count: on time, late or lapsed
 */
public record FigureSums(@Nullable LocalDate since, int sessionsHeld, int sessionsPlanned, int onTime, int due) {}
