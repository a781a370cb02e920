package nl.samenbeter.programme;

import java.util.UUID;
import nl.samenbeter.shared.Id;

record ProgrammeRunId(UUID value) implements Id {

    static ProgrammeRunId next() {
        return new ProgrammeRunId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return text();
    }
}
