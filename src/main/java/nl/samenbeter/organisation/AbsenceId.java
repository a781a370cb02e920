package nl.samenbeter.organisation;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record AbsenceId(UUID value) implements Id {

    public static AbsenceId next() {
        return new AbsenceId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return text();
    }
}
