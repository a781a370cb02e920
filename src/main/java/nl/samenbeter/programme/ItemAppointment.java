package nl.samenbeter.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.samenbeter.shared.PersonId;
import nl.samenbeter.shared.PlanItemId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was agreed for a plan item. Day and time are the school's.
 *
 * @param people who come together
 */
public record ItemAppointment(
        PlanItemId item,
        PlanKind kind,
        List<PersonId> people,
        LocalDate day,
        @Nullable LocalTime begins) {}
