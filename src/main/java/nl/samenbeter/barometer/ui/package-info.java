/** The form by which a person fills in the barometer. */
@NullMarked
package nl.samenbeter.barometer.ui;

import org.jspecify.annotations.NullMarked;
