/** The meeting with other schools as a process. */
@NullMarked
package nl.samenbeter.events.process;

import org.jspecify.annotations.NullMarked;
