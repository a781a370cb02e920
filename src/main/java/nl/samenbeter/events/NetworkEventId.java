package nl.samenbeter.events;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record NetworkEventId(UUID value) implements Id {

    public static NetworkEventId next() {
        return new NetworkEventId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static NetworkEventId of(String text) {
        return new NetworkEventId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
