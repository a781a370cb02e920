package nl.samenbeter.board;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record ActionId(UUID value) implements Id {

    public static ActionId next() {
        return new ActionId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static ActionId of(String text) {
        return new ActionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
