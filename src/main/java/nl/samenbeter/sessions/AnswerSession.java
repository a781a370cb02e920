package nl.samenbeter.sessions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The answer about one board session of a block. The count is part of the session's record (domain 2.3) and is kept at
 * any size; the limit of 5 in rulings 28 is about check-in tallies, which say how people feel.
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
