/** Erasing a person: what goes, what stays without a name, and the names that others wrote down (rulings 31). */
@ApplicationModule(
        displayName = "erasure",
        allowedDependencies = {"shared", "ui", "security", "organisation"})
@NullMarked
package nl.samenbeter.erasure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
