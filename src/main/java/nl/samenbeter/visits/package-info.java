/** Visits: who visits whom in a round, when, and whether it took place. */
@ApplicationModule(
        displayName = "visits",
        allowedDependencies = {
            "shared",
            "ui",
            "security",
            "organisation",
            "calendar",
            "notifications",
            "notifications::ui",
            "tasks",
            "tasks::ui",
            "programme",
            "programme::process",
            "workflow"
        })
@NullMarked
package nl.samenbeter.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
