package nl.samenbeter.sessions;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record BoardSessionBlockId(UUID value) implements Id {

    public static BoardSessionBlockId next() {
        return new BoardSessionBlockId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static BoardSessionBlockId of(String text) {
        return new BoardSessionBlockId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
