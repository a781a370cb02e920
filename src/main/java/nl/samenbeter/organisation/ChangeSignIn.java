package nl.samenbeter.organisation;

import nl.samenbeter.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** The names somebody signs in with. */
public record ChangeSignIn(
        PersonId person,
        @Nullable String loginName,
        @Nullable String email) {}
