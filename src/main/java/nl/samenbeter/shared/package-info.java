/** What every room speaks: ids, errors, date ranges, clocks. */
@ApplicationModule(
        displayName = "shared",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package nl.samenbeter.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
