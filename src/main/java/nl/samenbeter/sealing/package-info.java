/** Sealed answers: envelopes that open only when their asking is over, and the keys for them outside the database. */
@ApplicationModule(
        displayName = "sealing",
        allowedDependencies = {"shared"})
@NullMarked
package nl.samenbeter.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
