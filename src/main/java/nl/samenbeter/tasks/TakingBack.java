package nl.samenbeter.tasks;

import nl.samenbeter.shared.DomainException;

/** Whether a finished task can be taken back now. */
public sealed interface TakingBack {

    /** It would work at this moment. */
    record Possible() implements TakingBack {}

    /** Not this task, and the one who finished it may know why. */
    record Impossible(DomainException why) implements TakingBack {}

    /** Nothing to say any more, or not to this reader. */
    record Past() implements TakingBack {}

    static TakingBack possible() {
        return new Possible();
    }

    /** @param code with the text {@code error.<code>} */
    static TakingBack impossible(String code) {
        return new Impossible(new DomainException(code));
    }

    default boolean isPossible() {
        return this instanceof Possible;
    }
}
