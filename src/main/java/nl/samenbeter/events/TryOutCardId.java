package nl.samenbeter.events;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record TryOutCardId(UUID value) implements Id {

    public static TryOutCardId next() {
        return new TryOutCardId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static TryOutCardId of(String text) {
        return new TryOutCardId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
