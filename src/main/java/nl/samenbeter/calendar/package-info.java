/** When there is school: holidays, days off, school days and programme weeks of each school. */
@ApplicationModule(
        displayName = "calendar",
        allowedDependencies = {"shared", "ui", "security", "organisation"})
@NullMarked
package nl.samenbeter.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
