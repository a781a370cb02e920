/** Screens and forms of the meetings with other schools. */
@NullMarked
package nl.samenbeter.events.ui;

import org.jspecify.annotations.NullMarked;
