package nl.samenbeter.sessions;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record SessionRecordId(UUID value) implements Id {

    public static SessionRecordId next() {
        return new SessionRecordId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return text();
    }
}
