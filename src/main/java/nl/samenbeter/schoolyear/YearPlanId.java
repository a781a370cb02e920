package nl.samenbeter.schoolyear;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record YearPlanId(UUID value) implements Id {

    static YearPlanId next() {
        return new YearPlanId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static YearPlanId of(String text) {
        return new YearPlanId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
