package nl.samenbeter.organisation;

import java.util.List;
import nl.samenbeter.security.Role;
import org.jspecify.annotations.Nullable;

/** Somebody as they see themselves: their name and the roles they hold today, each with where. */
public record OwnFace(String name, List<RoleHeld> roles) {

    public record RoleHeld(Role role, @Nullable String where) {}
}
