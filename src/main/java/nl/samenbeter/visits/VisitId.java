package nl.samenbeter.visits;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record VisitId(UUID value) implements Id {

    public static VisitId next() {
        return new VisitId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static VisitId of(String text) {
        return new VisitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
