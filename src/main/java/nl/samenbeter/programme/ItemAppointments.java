package nl.samenbeter.programme;

import java.util.Collection;
import java.util.List;
import nl.samenbeter.shared.PlanItemId;

/** SPI: what a room has agreed for open plan items and would move along with them ({@link PlanItemsMoved}). */
public interface ItemAppointments {

    /** Appointments still to be held; in no order. */
    List<ItemAppointment> of(Collection<PlanItemId> items);
}
