package nl.samenbeter.visits;

import org.jspecify.annotations.Nullable;

/**
 * Whether the visit took place.
 *
 * @param appointment as it was in the end
 * @param reason why it did not; absent when it did
 * @param minutes how long visit and talk took, 1 to 240; absent when nobody looked
 */
public record AnswerVisit(
        MakeAppointment appointment,
        boolean held,
        @Nullable NotHeldReason reason,
        @Nullable Integer minutes) {}
