/** Scripts, cards, posters and forms per intervention, in our own words: to read, to print, and at hand at the task. */
@ApplicationModule(
        displayName = "materials",
        allowedDependencies = {"shared", "ui", "security", "exports", "tasks", "tasks::ui"})
@NullMarked
package nl.samenbeter.materials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
