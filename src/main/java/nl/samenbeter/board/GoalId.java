package nl.samenbeter.board;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record GoalId(UUID value) implements Id {

    public static GoalId next() {
        return new GoalId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static GoalId of(String text) {
        return new GoalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
