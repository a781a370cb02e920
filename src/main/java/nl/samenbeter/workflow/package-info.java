/** The engine: its settings, its schema, the one clock, and who the engine thinks is acting. */
@ApplicationModule(
        displayName = "workflow",
        allowedDependencies = {"shared", "ui", "security"})
@NullMarked
package nl.samenbeter.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
