/** Files for people to keep: the same content as CSV, Excel or PDF. Knows no feature. */
@ApplicationModule(
        displayName = "exports",
        allowedDependencies = {"shared"})
@NullMarked
package nl.samenbeter.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
