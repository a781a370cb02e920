package nl.samenbeter.files;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record StoredFileId(UUID value) implements Id {

    public static StoredFileId next() {
        return new StoredFileId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static StoredFileId of(String text) {
        return new StoredFileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
