/** A team's programme: its plan read from the models, its start, its weeks, and the processes that drive it. */
@ApplicationModule(
        displayName = "programme",
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
            "materials",
            "materials::ui",
            "todos",
            "todos::ui"
        })
@NullMarked
package nl.samenbeter.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
