package nl.samenbeter.preparations;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record PreparationTopicId(UUID value) implements Id {

    public static PreparationTopicId next() {
        return new PreparationTopicId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static PreparationTopicId of(String text) {
        return new PreparationTopicId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
