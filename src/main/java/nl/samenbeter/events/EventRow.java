package nl.samenbeter.events;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A meeting in a list. Day and times are local.
 *
 * @param hostName the school that receives the others
 * @param place where exactly; may be empty when there is a host
 * @param registered how many people come
 * @param ours how many of them are of the reader's schools; the same as {@code registered} for the office
 * @param mine the reader is among them
 */
public record EventRow(
        NetworkEventId id,
        EventKind kind,
        EventStatus status,
        LocalDate day,
        LocalTime begins,
        LocalTime ends,
        @Nullable String hostName,
        String place,
        int capacity,
        int registered,
        int ours,
        boolean mine) {

    public int placesLeft() {
        return Math.max(0, capacity - registered);
    }

    public int minutes() {
        return (ends.toSecondOfDay() - begins.toSecondOfDay()) / 60;
    }
}
