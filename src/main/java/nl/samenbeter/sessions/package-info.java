/** The board sessions of a week: which there are, whether they were held, and the task of whoever leads them. */
@ApplicationModule(
        displayName = "sessions",
        allowedDependencies = {
            "shared",
            "ui",
            "security",
            "organisation",
            "notifications",
            "notifications::ui",
            "tasks",
            "tasks::ui",
            "programme",
            "programme::process",
            "programme::ui",
            "board",
            "board::ui"
        })
@NullMarked
package nl.samenbeter.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
