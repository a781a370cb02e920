package nl.samenbeter.programme;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record PeopleChangeId(UUID value) implements Id {

    public static PeopleChangeId next() {
        return new PeopleChangeId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static PeopleChangeId of(String text) {
        return new PeopleChangeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
