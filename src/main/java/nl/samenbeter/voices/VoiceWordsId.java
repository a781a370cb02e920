package nl.samenbeter.voices;

import java.util.UUID;
import nl.samenbeter.shared.Id;

/** What somebody wrote in a survey. */
public record VoiceWordsId(UUID value) implements Id {

    public static VoiceWordsId next() {
        return new VoiceWordsId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static VoiceWordsId of(String text) {
        return new VoiceWordsId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
