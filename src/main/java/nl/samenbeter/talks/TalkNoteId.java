package nl.samenbeter.talks;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record TalkNoteId(UUID value) implements Id {

    public static TalkNoteId next() {
        return new TalkNoteId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return text();
    }
}
