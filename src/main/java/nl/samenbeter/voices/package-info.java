/** The voice of pupils and teachers: a short survey by code, the arena, and telling those asked what comes of it. */
@ApplicationModule(
        displayName = "voices",
        allowedDependencies = {
            "shared",
            "ui",
            "security",
            "sealing",
            "organisation",
            "workflow",
            "calendar",
            "tasks",
            "tasks::ui",
            "materials",
            "materials::ui",
            "programme",
            "programme::process"
        })
@NullMarked
package nl.samenbeter.voices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
