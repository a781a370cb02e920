package nl.samenbeter.preparations;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record WorkDesignId(UUID value) implements Id {

    public static WorkDesignId next() {
        return new WorkDesignId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static WorkDesignId of(String text) {
        return new WorkDesignId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
