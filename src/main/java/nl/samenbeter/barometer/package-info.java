/** The barometer: an anonymous pulse of a team, sealed from the moment somebody finishes it until the round closes. */
@ApplicationModule(
        displayName = "barometer",
        allowedDependencies = {
            "shared",
            "ui",
            "security",
            "sealing",
            "organisation",
            "calendar",
            "notifications",
            "notifications::ui",
            "tasks",
            "tasks::ui",
            "programme",
            "programme::process",
            "programme::ui"
        })
@NullMarked
package nl.samenbeter.barometer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
