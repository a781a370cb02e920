package nl.samenbeter.shared;

import java.util.UUID;

public record SchoolId(UUID value) implements Id {

    public static SchoolId next() {
        return new SchoolId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static SchoolId of(String text) {
        return new SchoolId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
