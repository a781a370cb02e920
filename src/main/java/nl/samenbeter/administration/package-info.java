/** Keeping the installation: how it is set up, and what to do when a process does not go on. */
@ApplicationModule(
        displayName = "administration",
        allowedDependencies = {"shared", "ui", "security", "organisation", "workflow"})
@NullMarked
package nl.samenbeter.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
