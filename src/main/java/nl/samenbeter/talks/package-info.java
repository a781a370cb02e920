/** Coach talks: one short talk of the coach with each member, seen by nobody but the two (domain 1.11). */
@ApplicationModule(
        displayName = "talks",
        allowedDependencies = {
            "shared",
            "ui",
            "security",
            "organisation",
            "calendar",
            "tasks",
            "tasks::ui",
            "programme",
            "programme::process"
        })
@NullMarked
package nl.samenbeter.talks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
