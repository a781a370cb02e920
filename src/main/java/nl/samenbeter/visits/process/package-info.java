/** A round of visits as a process. */
@NullMarked
package nl.samenbeter.visits.process;

import org.jspecify.annotations.NullMarked;
