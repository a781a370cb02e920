package nl.samenbeter.security;

import java.util.UUID;
import nl.samenbeter.shared.Id;

record LinkId(UUID value) implements Id {

    static LinkId next() {
        return new LinkId(UUID.randomUUID());
    }
}
