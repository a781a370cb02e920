/** A school's year: its plan read from a model, its tranches, talks and checks, and the step to independence. */
@ApplicationModule(
        displayName = "schoolyear",
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
            "programme::ui"
        })
@NullMarked
package nl.samenbeter.schoolyear;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
