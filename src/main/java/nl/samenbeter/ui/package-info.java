/** How Samenbeter looks and speaks: layout, texts, dates, shared components, error handling. Knows no feature. */
@ApplicationModule(
        displayName = "ui",
        allowedDependencies = {"shared"})
@NullMarked
package nl.samenbeter.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
