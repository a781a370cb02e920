/** Changes of the timeline of running programmes: what would happen first, then done in one go, with a way back. */
@ApplicationModule(
        displayName = "timeline",
        allowedDependencies = {
            "shared",
            "ui",
            "security",
            "organisation",
            "workflow",
            "calendar",
            "notifications",
            "notifications::ui",
            "tasks",
            "tasks::ui",
            "programme",
            "programme::ui"
        })
@NullMarked
package nl.samenbeter.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
