/** The improvement board of a team: its goals, actions, successes and attention points (domain 4). */
@ApplicationModule(
        displayName = "board",
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
            "programme::ui"
        })
@NullMarked
package nl.samenbeter.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
