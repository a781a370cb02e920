/** Keeping the installation: for now how it is set up. */
@ApplicationModule(
        displayName = "administration",
        allowedDependencies = {"shared", "ui", "security", "organisation"})
@NullMarked
package nl.samenbeter.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
