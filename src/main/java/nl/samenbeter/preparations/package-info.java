/** Joint preparations: a team in small groups, each with a question owner and a moment of its own. */
@ApplicationModule(
        displayName = "preparations",
        allowedDependencies = {
            "shared",
            "ui",
            "security",
            "organisation",
            "calendar",
            "files",
            "files::ui",
            "notifications",
            "notifications::ui",
            "tasks",
            "tasks::ui",
            "programme",
            "programme::process",
            "programme::ui",
            "workflow"
        })
@NullMarked
package nl.samenbeter.preparations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
