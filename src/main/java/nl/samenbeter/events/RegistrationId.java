package nl.samenbeter.events;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record RegistrationId(UUID value) implements Id {

    public static RegistrationId next() {
        return new RegistrationId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static RegistrationId of(String text) {
        return new RegistrationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
