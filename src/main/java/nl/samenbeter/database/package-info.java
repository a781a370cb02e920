/** The embedded PostgreSQL server that is used when no external database is configured. */
@ApplicationModule(
        displayName = "database",
        allowedDependencies = {"shared"})
@NullMarked
package nl.samenbeter.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
