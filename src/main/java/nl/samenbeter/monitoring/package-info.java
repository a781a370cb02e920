/** How programmes go: per team for who works with the team, counted per school for boards and the programme office. */
@ApplicationModule(
        displayName = "monitoring",
        allowedDependencies = {
            "shared",
            "ui",
            "exports",
            "security",
            "organisation",
            "workflow",
            "calendar",
            "notifications",
            "notifications::ui",
            "tasks",
            "tasks::ui",
            "programme",
            "programme::ui",
            "board",
            "barometer",
            "barometer::ui",
            "visits"
        })
@NullMarked
package nl.samenbeter.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
