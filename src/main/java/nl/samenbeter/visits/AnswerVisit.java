package nl.samenbeter.visits;

import org.jspecify.annotations.Nullable;

/**
 * Whether the visit took place.
 *
 * @param appointment as it was in the end; absent when it was as agreed
 * @param reason why it did not; absent when it did
 * @param minutes how long visit and talk took, 1 to 240; absent when nobody looked
 * @param close its form; absent when it did not take place
 */
public record AnswerVisit(
        @Nullable MakeAppointment appointment,
        boolean held,
        @Nullable NotHeldReason reason,
        @Nullable Integer minutes,
        @Nullable CloseVisit close) {

    public static AnswerVisit held(@Nullable Integer minutes, CloseVisit close) {
        return new AnswerVisit(null, true, null, minutes, close);
    }

    public static AnswerVisit notHeld(@Nullable NotHeldReason reason) {
        return new AnswerVisit(null, false, reason, null, null);
    }
}
