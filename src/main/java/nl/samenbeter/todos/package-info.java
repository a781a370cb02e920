/** What somebody wants to remember beside the process: a list of one's own that nobody else sees. */
@ApplicationModule(
        displayName = "todos",
        allowedDependencies = {"shared", "ui", "security", "tasks::ui"})
@NullMarked
package nl.samenbeter.todos;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
