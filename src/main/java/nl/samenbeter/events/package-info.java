/** Meetings with other schools: who is invited, who comes, what a team takes home. Outside the hour norm. */
@ApplicationModule(
        displayName = "events",
        allowedDependencies = {
            "shared",
            "ui",
            "security",
            "organisation",
            "workflow",
            "calendar",
            "notifications",
            "tasks",
            "tasks::ui",
            "programme",
            "programme::process"
        })
@NullMarked
package nl.samenbeter.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
