package nl.samenbeter.visits;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When and where a visit is. Day and time are the school's; all may stay open until they are agreed.
 *
 * @param minutes watching and the talk after it, 5 to 240
 * @param teacher whose lesson it is, where the round leaves that to the visitor; absent for a visit to a colleague
 */
public record MakeAppointment(
        @Nullable LocalDate day,
        @Nullable LocalTime begins,
        int minutes,
        @Nullable String place,
        @Nullable String teacher) {}
