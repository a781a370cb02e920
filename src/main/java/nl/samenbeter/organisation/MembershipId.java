package nl.samenbeter.organisation;

import java.util.UUID;
import nl.samenbeter.shared.Id;

public record MembershipId(UUID value) implements Id {

    public static MembershipId next() {
        return new MembershipId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return text();
    }
}
