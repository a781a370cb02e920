package nl.samenbeter.timeline;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record TimelineChangeId(UUID value) implements Id {

    public static TimelineChangeId next() {
        return new TimelineChangeId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static TimelineChangeId of(String text) {
        return new TimelineChangeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
