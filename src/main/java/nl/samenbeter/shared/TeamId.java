package nl.samenbeter.shared;

import java.util.UUID;

public record TeamId(UUID value) implements Id {

    public static TeamId next() {
        return new TeamId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static TeamId of(String text) {
        return new TeamId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
