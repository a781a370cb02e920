package nl.samenbeter.barometer;

import java.util.UUID;
import nl.samenbeter.shared.Id;

/** Names a round; its text is the business key of the round's process. */
public record BarometerRoundId(UUID value) implements Id {

    public static BarometerRoundId next() {
        return new BarometerRoundId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static BarometerRoundId of(String text) {
        return new BarometerRoundId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
