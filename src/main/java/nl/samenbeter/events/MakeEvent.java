package nl.samenbeter.events;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import nl.samenbeter.shared.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * One meeting, in the local time of the host or else of the first school.
 *
 * @param host the school that receives the others; absent when it is held elsewhere
 * @param place where exactly, at most {@value #MOST_CHARACTERS} characters; may be blank when there is a host
 * @param capacity how many people fit
 * @param schools who is invited
 */
public record MakeEvent(
        EventKind kind,
        LocalDate day,
        LocalTime begins,
        LocalTime ends,
        @Nullable SchoolId host,
        String place,
        int capacity,
        Set<SchoolId> schools) {

    public static final int MOST_CHARACTERS = 200;
    public static final int LEAST_CAPACITY = 4;
    public static final int MOST_CAPACITY = 500;
}
