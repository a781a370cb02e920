package nl.samenbeter.barometer;

import org.jspecify.annotations.Nullable;

/**
 * What somebody answered to one question. Never prints itself, so that it cannot end in a log or an exception.
 *
 * @param number absent when the question is not applicable
 */
public record Answer(@Nullable Integer number) {

    public static final Answer NOT_APPLICABLE = new Answer(null);

    public static Answer of(int number) {
        return new Answer(number);
    }

    @Override
    public String toString() {
        return "answer";
    }
}
