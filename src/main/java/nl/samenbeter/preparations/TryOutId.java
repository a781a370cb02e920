package nl.samenbeter.preparations;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record TryOutId(UUID value) implements Id {

    public static TryOutId next() {
        return new TryOutId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static TryOutId of(String text) {
        return new TryOutId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
