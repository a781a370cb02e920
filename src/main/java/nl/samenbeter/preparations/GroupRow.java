package nl.samenbeter.preparations;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A group as its people and the coach see it. Day and time are the school's.
 *
 * @param question what the question owner brings; absent until then
 * @param mine the reader is in it
 * @param open can still be changed
 * @param mayMove the reader may give it another moment
 */
public record GroupRow(
        int number,
        List<Person> people,
        @Nullable Person questionOwner,
        @Nullable String question,
        LocalDate day,
        LocalTime begins,
        int minutes,
        @Nullable String place,
        GroupStatus status,
        @Nullable NotHeldReason reason,
        @Nullable Integer minutesHeld,
        @Nullable Integer present,
        boolean mine,
        boolean open,
        boolean mayMove) {

    /** @param works whether they work on the day of the meeting */
    public record Person(PersonId id, String name, boolean works) {}
}
