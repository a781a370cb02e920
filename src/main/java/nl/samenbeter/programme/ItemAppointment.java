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
 * @param people who come together, guests of other teams included
 * @param asked somebody has a task to say whether it suits, which ends when it moves
 */
public record ItemAppointment(
        PlanItemId item,
        PlanKind kind,
        List<PersonId> people,
        LocalDate day,
        @Nullable LocalTime begins,
        boolean asked) {

    public ItemAppointment(
            PlanItemId item, PlanKind kind, List<PersonId> people, LocalDate day, @Nullable LocalTime begins) {
        this(item, kind, people, day, begins, false);
    }
}
