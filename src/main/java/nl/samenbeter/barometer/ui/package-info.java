/** The form by which a person fills in the barometer, the page with results, and those in short for other pages. */
@NamedInterface("ui")
@NullMarked
package nl.samenbeter.barometer.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
