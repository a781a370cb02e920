package nl.samenbeter.organisation;

import java.util.List;
import nl.samenbeter.security.AccountState;
import nl.samenbeter.security.Role;
import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Somebody in a list, with the roles they hold today where the list looks; no account if none was made. */
public record PersonRow(
        PersonId id,
        String name,
        List<Role> roles,
        @Nullable AccountState account) {}
