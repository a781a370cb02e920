/** How the model of the coach talks reaches its code. */
@NullMarked
package nl.samenbeter.talks.process;

import org.jspecify.annotations.NullMarked;
