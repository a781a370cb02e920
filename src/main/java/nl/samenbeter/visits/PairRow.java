package nl.samenbeter.visits;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A visitor with a host.
 *
 * @param day absent when there is no day in the window on which both work
 * @param repeated these two were together in an earlier round already
 */
public record PairRow(
        PersonId visitor,
        String visitorName,
        PersonId host,
        String hostName,
        @Nullable LocalDate day,
        @Nullable LocalTime begins,
        boolean repeated) {}
