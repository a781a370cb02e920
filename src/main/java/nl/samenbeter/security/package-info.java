/** Who somebody is and what they may do: accounts, sign-in, roles with a scope and an end, permissions. */
@ApplicationModule(
        displayName = "security",
        allowedDependencies = {"shared", "ui"})
@NullMarked
package nl.samenbeter.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
