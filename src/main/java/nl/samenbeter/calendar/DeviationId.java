package nl.samenbeter.calendar;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record DeviationId(UUID value) implements Id {

    public static DeviationId next() {
        return new DeviationId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static DeviationId of(String text) {
        return new DeviationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
