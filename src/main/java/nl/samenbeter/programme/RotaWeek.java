package nl.samenbeter.programme;

import java.time.LocalDate;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A week whose board sessions are still to come.
 *
 * @param sequence counted through all runs
 * @param leader absent when nobody leads it yet
 */
public record RotaWeek(
        int run,
        int number,
        int sequence,
        LocalDate firstDay,
        @Nullable PersonId leader) {}
