package nl.samenbeter.talks;

import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The answer about the talk with one member.
 *
 * @param reason why it was not held; absent when it was
 */
public record AnswerTalk(
        PersonId person, boolean held, @Nullable NotHeldReason reason) {

    public static AnswerTalk held(PersonId person) {
        return new AnswerTalk(person, true, null);
    }

    public static AnswerTalk notHeld(PersonId person, NotHeldReason reason) {
        return new AnswerTalk(person, false, reason);
    }
}
