/** Telling people: notices in the product and by mail, each once per person, at hours that suit them. */
@ApplicationModule(
        displayName = "notifications",
        allowedDependencies = {"shared", "ui", "security", "organisation"})
@NullMarked
package nl.samenbeter.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
