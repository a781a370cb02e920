package nl.samenbeter.visits;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record VisitRoundId(UUID value) implements Id {

    public static VisitRoundId next() {
        return new VisitRoundId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static VisitRoundId of(String text) {
        return new VisitRoundId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
