package nl.samenbeter.voices;

import java.util.UUID;
import nl.samenbeter.shared.Id;

/** One time that others were asked; the business key of its process. */
public record VoiceId(UUID value) implements Id {

    public static VoiceId next() {
        return new VoiceId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static VoiceId of(String text) {
        return new VoiceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
