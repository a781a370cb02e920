package nl.samenbeter.preparations;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record IdeaCardId(UUID value) implements Id {

    public static IdeaCardId next() {
        return new IdeaCardId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static IdeaCardId of(String text) {
        return new IdeaCardId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
