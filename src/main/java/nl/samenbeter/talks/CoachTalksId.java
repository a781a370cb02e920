package nl.samenbeter.talks;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record CoachTalksId(UUID value) implements Id {

    public static CoachTalksId next() {
        return new CoachTalksId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static CoachTalksId of(String text) {
        return new CoachTalksId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
