package nl.samenbeter.sessions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The answer about one board session of a block.
 *
 * @param reason why it was not held; absent when it was
 * @param present how many were there, 0 to 99; absent when nobody counted or it was not held
 */
public record AnswerSession(
        LocalDate day,
        boolean held,
        @Nullable NotHeldReason reason,
        @Nullable Integer present) {

    public static AnswerSession held(LocalDate day, @Nullable Integer present) {
        return new AnswerSession(day, true, null, present);
    }

    public static AnswerSession notHeld(LocalDate day, NotHeldReason reason) {
        return new AnswerSession(day, false, reason, null);
    }
}
