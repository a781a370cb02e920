package nl.samenbeter.todos;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record TodoId(UUID value) implements Id {

    public static TodoId next() {
        return new TodoId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return text();
    }
}
