package nl.samenbeter.timeline;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record TimelineBulkId(UUID value) implements Id {

    public static TimelineBulkId next() {
        return new TimelineBulkId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static TimelineBulkId of(String text) {
        return new TimelineBulkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
