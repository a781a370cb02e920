package nl.samenbeter.barometer;

import java.util.UUID;

/** What somebody wrote, nobody knows who. Never prints itself, so that it cannot end in a log or an exception. */
public record WrittenWords(UUID id, String words, boolean withheld) {

    @Override
    public String toString() {
        return "words";
    }
}
