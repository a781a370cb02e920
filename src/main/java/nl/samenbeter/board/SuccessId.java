package nl.samenbeter.board;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record SuccessId(UUID value) implements Id {

    public static SuccessId next() {
        return new SuccessId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static SuccessId of(String text) {
        return new SuccessId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
