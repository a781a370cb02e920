package nl.samenbeter.sessions;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record BoardScreenId(UUID value) implements Id {

    public static BoardScreenId next() {
        return new BoardScreenId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return text();
    }
}
