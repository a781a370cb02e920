package nl.samenbeter.organisation;

import java.time.LocalDate;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who does the work of somebody who is not there.
 *
 * @param absence that of the person whose work it is
 * @param lastDay of that absence
 * @param person somebody who is there; nobody when none was named, or those who were are not there either
 */
public record StandIn(
        AbsenceId absence, LocalDate lastDay, @Nullable PersonId person) {}
