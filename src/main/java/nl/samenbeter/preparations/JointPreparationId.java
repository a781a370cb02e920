package nl.samenbeter.preparations;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record JointPreparationId(UUID value) implements Id {

    public static JointPreparationId next() {
        return new JointPreparationId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static JointPreparationId of(String text) {
        return new JointPreparationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
