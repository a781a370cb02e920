/** How the model of the school year reaches its code. */
@NullMarked
package nl.samenbeter.schoolyear.process;

import org.jspecify.annotations.NullMarked;
