package nl.samenbeter.shared;

import java.util.UUID;

public record ProgrammeId(UUID value) implements Id {

    public static ProgrammeId next() {
        return new ProgrammeId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static ProgrammeId of(String text) {
        return new ProgrammeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
