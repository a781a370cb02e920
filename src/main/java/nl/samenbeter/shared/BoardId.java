package nl.samenbeter.shared;

import java.util.UUID;

public record BoardId(UUID value) implements Id {

    public static BoardId next() {
        return new BoardId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static BoardId of(String text) {
        return new BoardId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
