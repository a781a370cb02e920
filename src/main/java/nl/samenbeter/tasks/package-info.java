/** The task list: what is open for me and my team, taking, giving back, drafts, and the one way to finish a task. */
@ApplicationModule(
        displayName = "tasks",
        allowedDependencies = {
            "shared",
            "ui",
            "security",
            "organisation",
            "workflow",
            "notifications",
            "notifications::ui",
            "files",
            "files::ui"
        })
@NullMarked
package nl.samenbeter.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
