package nl.samenbeter.board;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record AttentionPointId(UUID value) implements Id {

    public static AttentionPointId next() {
        return new AttentionPointId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static AttentionPointId of(String text) {
        return new AttentionPointId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
