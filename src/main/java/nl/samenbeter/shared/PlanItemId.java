package nl.samenbeter.shared;

import java.util.UUID;

public record PlanItemId(UUID value) implements Id {

    public static PlanItemId next() {
        return new PlanItemId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static PlanItemId of(String text) {
        return new PlanItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
