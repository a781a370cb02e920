package nl.samenbeter.barometer;

import org.jspecify.annotations.Nullable;

/**
 * What somebody answered to one question: a number or some words. Never prints itself, so that it cannot end in a log
 * or an exception.
 *
 * @param number absent when the question is not applicable or asks for words
 * @param words absent when the question asks for a number; empty when nothing was written
 */
public record Answer(@Nullable Integer number, @Nullable String words) {

    public static final Answer NOT_APPLICABLE = new Answer(null, null);

    public static Answer of(int number) {
        return new Answer(number, null);
    }

    /** Keeps what can be read: no control characters, nothing around it. */
    public static Answer of(String words) {
        return new Answer(null, words.replaceAll("[\\p{Cc}\\p{Cs}\\s]+", " ").strip());
    }

    @Override
    public String toString() {
        return "answer";
    }
}
