package nl.samenbeter.shared;

import java.util.UUID;

public record PersonId(UUID value) implements Id {

    public static PersonId next() {
        return new PersonId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
