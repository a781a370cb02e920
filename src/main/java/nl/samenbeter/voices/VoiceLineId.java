package nl.samenbeter.voices;

import java.util.UUID;
import nl.samenbeter.shared.Id;

/** Something that was heard in an arena. */
public record VoiceLineId(UUID value) implements Id {

    public static VoiceLineId next() {
        return new VoiceLineId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static VoiceLineId of(String text) {
        return new VoiceLineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
