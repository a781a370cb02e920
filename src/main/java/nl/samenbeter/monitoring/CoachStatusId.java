package nl.samenbeter.monitoring;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record CoachStatusId(UUID value) implements Id {

    public static CoachStatusId next() {
        return new CoachStatusId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return text();
    }
}
