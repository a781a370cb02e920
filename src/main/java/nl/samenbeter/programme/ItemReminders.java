package nl.samenbeter.programme;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import nl.samenbeter.shared.PlanItemId;

/** SPI: of which plan items a room reminded people. What reminded somebody has fired (rulings 45). */
public interface ItemReminders {

    /** Those of which a reminder was sent at that moment or later. */
    Set<PlanItemId> sentSince(Collection<PlanItemId> items, Instant since);
}
