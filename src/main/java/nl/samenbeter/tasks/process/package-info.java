/** Follows the engine's tasks. */
@NullMarked
package nl.samenbeter.tasks.process;

import org.jspecify.annotations.NullMarked;
