package nl.samenbeter.security;

import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** What an admin sees of an account. */
public record AccountState(
        PersonId person,
        @Nullable String loginName,
        @Nullable String email,
        boolean enabled,
        boolean hasPassword) {}
