/** Files that people bring: what may come in, where it is kept, and the one way to get it out again. */
@ApplicationModule(
        displayName = "files",
        allowedDependencies = {"shared", "ui", "security", "organisation"})
@NullMarked
package nl.samenbeter.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
