package nl.samenbeter.visits;

import java.time.LocalDate;
import java.util.List;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One visit, opened.
 *
 * @param today the school's day
 * @param lastMoment the last day to which it may be moved
 * @param mayMove its appointment may still be changed by the reader
 * @param mayPair the reader may give it another host
 * @param hosts whom it could go to; empty unless {@code mayPair}
 */
public record VisitDetails(
        VisitRow row,
        LocalDate today,
        LocalDate lastMoment,
        boolean mayMove,
        boolean mayPair,
        @Nullable PersonId host,
        List<Host> hosts) {

    /** @param repeated the two were together in an earlier round already */
    public record Host(PersonId person, String name, boolean repeated) {}
}
