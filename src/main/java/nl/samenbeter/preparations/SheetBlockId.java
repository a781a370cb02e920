package nl.samenbeter.preparations;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record SheetBlockId(UUID value) implements Id {

    public static SheetBlockId next() {
        return new SheetBlockId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is not a UUID */
    public static SheetBlockId of(String text) {
        return new SheetBlockId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
