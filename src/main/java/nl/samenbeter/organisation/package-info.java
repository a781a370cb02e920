/** Boards, schools, teams, the people in them, and who holds which role from when to when. */
@ApplicationModule(
        displayName = "organisation",
        allowedDependencies = {"shared", "ui", "security"})
@NullMarked
package nl.samenbeter.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
