package nl.samenbeter.schoolyear;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record YearItemId(UUID value) implements Id {

    static YearItemId next() {
        return new YearItemId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static YearItemId of(String text) {
        return new YearItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
