/** How the model of asking reaches its code. */
@NullMarked
package nl.samenbeter.voices.process;

import org.jspecify.annotations.NullMarked;
