package nl.samenbeter.preparations;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record KeptTextId(UUID value) implements Id {

    public static KeptTextId next() {
        return new KeptTextId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static KeptTextId of(String text) {
        return new KeptTextId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
