/** How the model of the joint preparation reaches its code. */
@NullMarked
package nl.samenbeter.preparations.process;

import org.jspecify.annotations.NullMarked;
