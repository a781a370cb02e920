package nl.samenbeter.workflow;

import java.util.UUID;
import nl.samenbeter.shared.Id;

/** The engine's id of a job that failed, or of a place in a process where nothing waits. */
public record StuckStepId(UUID value) implements Id {

    public static StuckStepId of(String text) {
        return new StuckStepId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return text();
    }
}
